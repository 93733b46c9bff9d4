package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** On a telephone a page is as wide as the window, and what is wider scrolls within it; words stay whole, and fingers hit. */
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

    /** Words that stand in two lines. What has no room but in the middle of a word is a token or comes from a runtime. */
    private static final String BROKEN_WORDS = """
            document.querySelectorAll('main details').forEach(details => { details.open = true; });
            const broken = [];
            const range = document.createRange();
            const texts = document.createTreeWalker(document.getElementById('main'), NodeFilter.SHOW_TEXT);
            for (let text = texts.nextNode(); text; text = texts.nextNode()) {
              if (text.parentElement.closest('svg, .spoken, select') || !text.parentElement.checkVisibility()) continue;
              for (const word of text.data.matchAll(/[\\p{L}\\p{N}]{2,25}(?![\\p{L}\\p{N}])/gu)) {
                range.setStart(text, word.index);
                range.setEnd(text, word.index + word[0].length);
                const lines = new Set([...range.getClientRects()].filter(line => line.width).map(line => Math.round(line.top)));
                if (lines.size > 1) broken.push(word[0] + ' in: ' + text.data.trim().slice(0, 80));
              }
            }
            return broken.slice(0, 10);
            """;

    @ParameterizedTest
    @MethodSource("usual")
    void no_word_is_broken(Path page, Browser browser) {
        browser.open(page);
        for (int width : List.of(320, Browser.NARROW)) {
            browser.show(width, "light");
            assertThat(browser.list(BROKEN_WORDS))
                    .as("%s, in a window of %d", page.getFileName(), width)
                    .isEmpty();
        }
    }

    /** Whether a finger hits what it aims at: 24 pixels, or as much room around it, but for links within a sentence. */
    @ParameterizedTest
    @MethodSource("usual")
    void every_target_is_large_enough_for_a_finger(Path page, Browser browser) {
        browser.show(Browser.NARROW, "light");
        browser.open(page);
        browser.run("document.querySelectorAll('details').forEach(details => { details.open = true; });");
        browser.run(AccessibilityTest.AXE);
        assertThat(Browser.strings(browser.await("""
                        axe.run(document, { resultTypes: ['violations'], preload: false, runOnly: ['target-size'] })
                          .then(run => done(run.violations.flatMap(found => found.nodes.map(node => node.html))),
                                error => done(['axe: ' + error]));
                        """))).isEmpty();
    }

    @Test
    void the_navigation_is_folded_where_it_would_take_the_screen(Browser browser) {
        for (boolean scripts : List.of(true, false)) {
            browser.scripts(scripts);
            browser.show(Browser.WIDE, "light");
            browser.open(Sites.USUAL.resolve("matrix.html"));
            assertThat(browser.find("nav summary").isDisplayed()).isFalse();
            assertThat(browser.run(PAGES)).isEqualTo(true);
            browser.show(Browser.NARROW, "light");
            assertThat(browser.run(PAGES)).isEqualTo(false);
            browser.find("nav summary").click();
            assertThat(browser.run(PAGES)).isEqualTo(true);
        }
    }

    private static final String PAGES =
            "return [...document.querySelectorAll('nav li')].every(item => item.checkVisibility({ contentVisibilityAuto: true }))";

    @Test
    void of_the_matrix_a_clause_and_two_runtimes_are_seen_at_once(Browser browser) {
        browser.show(Browser.NARROW, "light");
        browser.open(Sites.TWELVE.resolve("matrix.html"));
        assertThat((Long) browser.run(COLUMNS_IN_SIGHT)).isBetween(2L, 4L);
    }

    @Test
    void twelve_runtimes_fit_on_a_wide_screen(Browser browser) {
        browser.show(1440, "light");
        browser.open(Sites.TWELVE.resolve("matrix.html"));
        assertThat(browser.run(COLUMNS_IN_SIGHT)).isEqualTo(13L);
        assertThat(
                        browser.run(
                                "const region = document.querySelector('.scroll');"
                                        + "return document.documentElement.scrollWidth <= innerWidth && region.scrollWidth <= region.clientWidth"))
                .isEqualTo(true);
        browser.run("document.querySelector('.scroll').scrollTop = 900");
        assertThat(
                        browser.run(
                                "const top = document.querySelector('.scroll').getBoundingClientRect().top;"
                                        + "return [...document.querySelectorAll('thead th')].every(head => Math.abs(head.getBoundingClientRect().top - top) < 3)"))
                .isEqualTo(true);
    }

    @Test
    void a_comparison_has_a_line_for_each_answer_with_the_name_of_the_runtime(Browser browser) {
        browser.show(Browser.NARROW, "light");
        browser.open(Sites.USUAL.resolve("comparison.html"));
        assertThat(browser.list("""
                        return [...document.querySelectorAll('.compared tbody tr:first-child td')].map(answer => {
                          const name = getComputedStyle(answer, '::before');
                          const room = parseFloat(getComputedStyle(answer).paddingLeft);
                          const begin = room + parseFloat(name.marginLeft);
                          return name.content + (begin >= 0 && begin + parseFloat(name.width) <= room ? '' : ' is out of sight');
                        });
                        """))
                .startsWith("\"reference\"", "\"newest-first\"")
                .noneMatch(name -> name.contains("out of sight"));
        assertThat(
                        browser.run(
                                "return [...document.querySelectorAll('.scroll')].every(region => region.scrollWidth <= region.clientWidth)"))
                .isEqualTo(true);
    }

    /** The columns behind that of the clauses of which nothing is cut off. */
    private static final String COLUMNS_IN_SIGHT = """
            const region = document.querySelector('.scroll');
            const end = region.getBoundingClientRect().left + region.clientLeft + region.clientWidth + 0.5;
            return [...document.querySelectorAll('thead th:not(:first-child)')]
              .filter(head => head.getBoundingClientRect().right <= end).length;
            """;

    private static List<Path> usual() {
        return Stream.concat(Sites.usual().stream(), Stream.of(Sites.TWELVE.resolve("matrix.html")))
                .toList();
    }

    private static List<Path> pages() {
        return Sites.all();
    }
}
