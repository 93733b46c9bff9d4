package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader sees before scrolling. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class FirstScreenTest {

    private static final String EVIDENCE = "evidence-newest-first.html";

    /** Whether the first such element is shown, and within the window. */
    private static final String IN_SIGHT = """
            const place = document.querySelector(arguments[0]).getBoundingClientRect();
            return place.height > 0 && place.top >= 0 && place.bottom <= innerHeight && place.right <= innerWidth;
            """;

    /** A browser may leave folded what it is led to. */
    private static final String AS_AN_OLDER_BROWSER = """
            document.querySelectorAll('details').forEach(details => { details.open = false; });
            dispatchEvent(new Event('hashchange'));
            """;

    /** Waits until the player is there, and gives its position; and after a while, where it is then. */
    private static final String POSITIONS = """
            const at = () => document.querySelector('.player[data-play] input[type=range]')?.value;
            const there = setInterval(() => {
              const first = at();
              if (first === undefined) return;
              clearInterval(there);
              setTimeout(() => done([first, at()]), 4000);
            }, 50);
            """;

    @Test
    void the_cause_and_the_event_that_proves_it_are_seen_at_once(Browser browser) {
        browser.show(1440, "light");
        browser.open(Sites.USUAL.resolve(EVIDENCE));
        for (String wanted :
                new String[] {".likely strong", "ol.trace .marked", "ol.trace .related", ".proof .about code"}) {
            assertThat(browser.run(IN_SIGHT, wanted)).as(wanted).isEqualTo(true);
        }
        assertThat(browser.find(".likely strong").getText())
                .contains("\"save\" out of order"); // a part of the kit's checks names no fault
        assertThat((Long) browser.run("return document.documentElement.scrollHeight"))
                .isLessThan(4_000L);
    }

    @Test
    void a_link_to_something_folded_unfolds_it(Browser browser) {
        browser.open(Sites.USUAL.resolve("index.html"));
        String evidence = Sites.USUAL.resolve(EVIDENCE).toUri().toString();
        for (String place : new String[] {"CHANNEL-3", "CHANNEL-2b"}) {
            browser.open(evidence + "#" + place);
            assertThat(browser.find("#" + place).isDisplayed()).as(place).isTrue();
            assertThat(LinksTest.isInView(browser, place)).as(place).isTrue();
            browser.run(AS_AN_OLDER_BROWSER);
            assertThat(browser.find("#" + place).isDisplayed()).as(place).isTrue();
            browser.open(Sites.USUAL.resolve("index.html"));
        }
    }

    @Test
    void the_scenario_of_the_first_page_plays_by_itself_but_not_for_those_who_prefer_that_nothing_moves(
            Browser browser) {
        browser.open(Sites.USUAL.resolve("index.html"));
        assertThat(Browser.strings(browser.await(POSITIONS)))
                .satisfies(positions -> assertThat(Integer.parseInt(positions.get(1)))
                        .isGreaterThan(Integer.parseInt(positions.get(0))));
        assertThat(browser.find(".still").isDisplayed()).isFalse();
        assertThat(browser.place()).isEqualTo("index.html");
        browser.find(".player .play").click();
        assertThat(Browser.strings(browser.await(POSITIONS)))
                .satisfies(positions -> assertThat(positions.get(1)).isEqualTo(positions.get(0)));
        browser.calm();
        browser.open(Sites.USUAL.resolve("index.html"));
        assertThat(Browser.strings(browser.await(POSITIONS))).containsExactly("0", "0");
    }

    @Test
    void without_a_script_the_scenario_of_the_first_page_is_a_picture(Browser browser) {
        browser.scripts(false);
        browser.open(Sites.USUAL.resolve("index.html"));
        assertThat(browser.find(".still svg").isDisplayed()).isTrue();
        assertThat(browser.find(".player").isDisplayed()).isFalse();
    }
}
