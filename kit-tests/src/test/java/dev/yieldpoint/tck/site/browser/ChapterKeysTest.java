package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The arrow keys go between chapters, and nowhere while they are needed for something else. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class ChapterKeysTest {

    private static final List<String> PAGES = Specification.load().chapters().stream()
            .map(chapter -> chapter + ".html")
            .toList();

    @Test
    void to_the_right_is_the_next_chapter_and_to_the_left_the_one_before(Browser browser) {
        browser.open(Sites.USUAL.resolve(PAGES.get(0)));
        for (String page : PAGES.subList(1, PAGES.size())) {
            browser.type(Keys.ARROW_RIGHT);
            assertThat(browser.place()).isEqualTo(page);
        }
        browser.type(Keys.ARROW_RIGHT);
        assertThat(browser.place()).isEqualTo(PAGES.get(PAGES.size() - 1));
        browser.type(Keys.ARROW_LEFT);
        assertThat(browser.place()).isEqualTo(PAGES.get(PAGES.size() - 2));
    }

    @Test
    void not_while_somebody_types_or_chooses_or_scrolls(Browser browser) {
        browser.open(Sites.USUAL.resolve(PAGES.get(1)));
        browser.type("/");
        browser.type("a", Keys.ARROW_LEFT, Keys.ARROW_RIGHT, Keys.ESCAPE, Keys.ESCAPE);
        assertThat(browser.place()).isEqualTo(PAGES.get(1));
        browser.run("document.querySelector('#filters select').focus()");
        browser.type(Keys.ARROW_RIGHT);
        browser.type(Keys.chord(Keys.ALT, Keys.SHIFT, Keys.ARROW_RIGHT));
        assertThat(browser.place()).startsWith(PAGES.get(1));
    }
}
