package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.HtmlWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProseTest {

    private static final String LINES =
            "https://github.com/rust-lang/futures-rs/blob/0.3.29/futures-channel/src/mpsc/mod.rs#L10-L12";

    @Test
    void a_link_to_lines_of_source_code_is_one() {
        assertThat(html("the [channel `mpsc`](" + LINES + "), \"buffered\""))
                .isEqualTo("the <a href=\"" + LINES
                        + "\" rel=\"noreferrer\">channel <code>mpsc</code></a>, &quot;buffered&quot;");
        assertThat(Prose.plain("the [channel `mpsc`](" + LINES + ")")).isEqualTo("the channel mpsc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "https://example.org/mod.rs#L1",
                "https://github.com/somebody/futures-rs/blob/0.3.29/mod.rs#L1",
                "https://github.com/rust-lang/futures-rs/blob/0.3.29/mod.rs",
                "channel.html"
            })
    void any_other_link_is_its_words(String address) {
        assertThat(html("the [channel](" + address + ")")).isEqualTo("the channel");
    }

    private static String html(String markdown) {
        String document = HtmlWriter.document(Html.element("em", Prose.line(markdown)));
        return document.substring(document.indexOf("<em>") + "<em>".length(), document.indexOf("</em>"));
    }
}
