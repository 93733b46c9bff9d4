package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page is as wide as the window, on a telephone as well; what is wider scrolls within it. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class NarrowTest {

    /** What sticks out, if the page as a whole can be scrolled sideways: the first few elements, by their words. */
    private static final String STICKING_OUT = """
            document.querySelectorAll('details').forEach(details => { details.open = true; });
            const page = document.documentElement;
            if (page.scrollWidth <= page.clientWidth) return [];
            return [`${page.scrollWidth} wide`, ...[...document.querySelectorAll('body *')]
              .filter(element => element.getBoundingClientRect().right > page.clientWidth)
              .slice(-5).map(element => element.localName + '.' + element.getAttribute('class') + ' ' + element.textContent)];
            """;

    @ParameterizedTest
    @MethodSource("pages")
    void no_page_scrolls_sideways(Path page, Browser browser) {
        browser.open(page);
        for (int width : List.of(320, Browser.NARROW)) {
            browser.show(width, "light");
            assertThat(browser.list(STICKING_OUT))
                    .as("%s, in a window of %d", page.getFileName(), width)
                    .isEmpty();
        }
    }

    private static List<Path> pages() {
        return Sites.all();
    }
}
