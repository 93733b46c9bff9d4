package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The pages on paper. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class PrintTest {

    private static final String CLOSED =
            "return [...document.querySelectorAll('main details > :not(summary)')].filter(told => !told.checkVisibility()).length";

    @Test
    void what_is_folded_away_is_printed(Browser browser) {
        browser.open(Sites.USUAL.resolve("evidence-newest-first.html"));
        assertThat(browser.run(CLOSED)).isNotEqualTo(0L);
        browser.media("print", "light");
        assertThat(browser.run(CLOSED)).isEqualTo(0L);
    }

    @Test
    void a_long_page_takes_several_sheets(Browser browser) {
        browser.open(Sites.USUAL.resolve("channel.html"));
        String pdf = new String(browser.print(), StandardCharsets.ISO_8859_1);
        assertThat(pdf).startsWith("%PDF-");
        assertThat(pdf.split("/Type /Page\\b", -1)).hasSizeGreaterThan(6);
    }

    @Test
    void on_paper_there_is_only_what_can_be_read_and_dark_ink_also_for_who_prefers_the_dark(Browser browser) {
        browser.open(Sites.USUAL.resolve("matrix.html"));
        browser.media("print", "dark");
        for (String useless : new String[] {"body > header", "#filters"}) {
            assertThat(browser.find(useless).isDisplayed()).as(useless).isFalse();
        }
        assertThat(browser.find(".matrix").getCssValue("color")).isEqualTo("rgba(0, 0, 0, 1)");
        assertThat(browser.find(".matrix .brief").getCssValue("color")).isEqualTo("rgba(92, 96, 102, 1)");
    }
}
