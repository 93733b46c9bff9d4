package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Without a script the pages are complete. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class WithoutScriptTest {

    /** What somebody can read of the page, but for the filters and the players, which are of no use without a script. */
    private static final String WORDS = """
            document.querySelectorAll('#filters, .player').forEach(form => form.remove());
            return document.getElementById('main').innerText;
            """;

    @ParameterizedTest
    @MethodSource("pages")
    void a_page_says_the_same_without_a_script(Path page, Browser browser) {
        browser.open(page);
        assertThat(browser.run("return document.querySelector('button.search') !== null"))
                .isEqualTo(true);
        String with = (String) browser.run(WORDS);
        browser.scripts(false);
        browser.open(page);
        assertThat(browser.run("return document.querySelector('button.search') === null"
                        + " && [...document.querySelectorAll('#filters')].every(form => !form.checkVisibility())"))
                .as("there is no script, and nothing that would need one")
                .isEqualTo(true);
        assertThat((String) browser.run(WORDS)).isEqualTo(with).hasSizeGreaterThan(50);
    }

    private static List<Path> pages() {
        return Sites.usual();
    }
}
