package dev.yieldpoint.tck.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void words_are_escaped_in_texts_and_in_attributes() {
        assertThat(HtmlWriter.document(Html.element("p", "<b> & \"c\" 'd'").with("title", "\"><i>")))
                .isEqualTo("<!DOCTYPE html>\n\n<p title=\"&quot;&gt;&lt;i&gt;\">&lt;b&gt; &amp; &quot;c&quot;"
                        + " &#39;d&#39;</p>\n");
    }

    @Test
    void only_known_elements_and_attributes_can_be_made() {
        Html.Element p = Html.element("p");
        assertThatIllegalArgumentException().isThrownBy(() -> Html.element("iframe"));
        assertThatIllegalArgumentException().isThrownBy(() -> Html.element("p onclick=x"));
        assertThatIllegalArgumentException().isThrownBy(() -> p.with("onclick", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> p.with("style", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> p.with("href", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> p.id("a b"));
        assertThatIllegalArgumentException().isThrownBy(() -> p.css("a\"b"));
    }

    @Test
    void a_link_leads_to_a_file_of_the_site_and_nowhere_else() {
        assertThat(Link.to("channel.html", "CHANNEL-3b").address()).isEqualTo("channel.html#CHANNEL-3b");
        assertThatIllegalArgumentException().isThrownBy(() -> Link.to("javascript:alert(1)"));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.to("../x.html"));
        assertThatIllegalArgumentException().isThrownBy(() -> Link.to("x.html", "a\"b"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Link("javascript:alert(1)"));
    }

    @Test
    void names_are_safe_and_given_once() {
        Anchors anchors = new Anchors(Set.of("main"));
        assertThat(anchors.of("CHANNEL-2a")).isEqualTo("CHANNEL-2a");
        assertThat(anchors.of("channel-2A")).isEqualTo("channel-2A-2");
        assertThat(anchors.of("main")).isEqualTo("main-2");
        assertThat(anchors.of("../../etc")).isEqualTo("etc");
        assertThat(anchors.of("<>")).isEqualTo("x");
        assertThat(anchors.of("\ud83d\ude00")).isEqualTo("x-2");
        assertThat(anchors.of("a".repeat(500))).hasSize(60);
    }
}
