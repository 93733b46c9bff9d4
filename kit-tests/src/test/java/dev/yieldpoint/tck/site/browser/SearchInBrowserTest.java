package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;

/** The search. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class SearchInBrowserTest {

    @ParameterizedTest
    @CsvSource({
        "CHANNEL-2, CHANNEL-2",
        "channel-2a, CHANNEL-2a",
        "three messages from one listener, CHANNEL-2a",
        "logged a b c, CHANNEL-2a",
        "send rename to sync, CHANNEL-12a"
    })
    void an_id_a_title_a_step_and_an_instruction_find_places(String typed, String wanted, Browser browser) {
        search(browser, typed);
        assertThat(found(browser)).contains(wanted);
        assertThat(browser.find("dialog [role=status]").getText()).endsWith(" places");
    }

    @Test
    void what_is_nowhere_is_not_found(Browser browser) {
        search(browser, "xyzzy");
        assertThat(found(browser)).isEmpty();
        assertThat(browser.find("dialog [role=status]").getText()).isEqualTo("0 places");
    }

    @Test
    void enter_goes_to_the_first_place(Browser browser) {
        search(browser, "CHANNEL-2a");
        browser.type(Keys.ENTER);
        assertThat(browser.place()).isEqualTo("channel.html#CHANNEL-2a");
        assertThat(LinksTest.isInView(browser, "CHANNEL-2a")).isTrue();
    }

    @Test
    void arrow_keys_go_down_and_up_the_places(Browser browser) {
        search(browser, "CHANNEL-2");
        List<String> places = found(browser);
        assertThat(places).hasSizeGreaterThan(2);
        browser.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ARROW_UP);
        assertThat(focused(browser)).startsWith(places.get(1) + " ");
        browser.type(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat(browser.run("return document.activeElement.type")).isEqualTo("search");
        browser.type(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
        assertThat(browser.place()).isEqualTo("channel.html#" + places.get(1));
    }

    @Test
    void escape_closes_it_and_the_focus_returns(Browser browser) {
        browser.open(Sites.USUAL.resolve("index.html"));
        browser.run("document.querySelector('main a').focus()");
        String before = focused(browser);
        browser.type("/");
        assertThat(isOpen(browser)).isTrue();
        browser.type(Keys.ESCAPE);
        assertThat(isOpen(browser)).isFalse();
        assertThat(focused(browser)).isEqualTo(before).isNotEmpty();
    }

    @Test
    void the_button_opens_it_as_well(Browser browser) {
        browser.open(Sites.USUAL.resolve("matrix.html"));
        browser.find("button.search").click();
        assertThat(isOpen(browser)).isTrue();
    }

    /** As on a German keyboard. */
    @Test
    void its_key_may_need_shift(Browser browser) {
        browser.open(Sites.USUAL.resolve("index.html"));
        browser.run("document.body.dispatchEvent("
                + "new KeyboardEvent('keydown', { key: '/', shiftKey: true, bubbles: true }))");
        assertThat(isOpen(browser)).isTrue();
    }

    /** Opens the search with its key, waits until the index is there, and types. */
    private static void search(Browser browser, String words) {
        browser.open(Sites.USUAL.resolve("index.html"));
        browser.type("/");
        browser.await("window.yieldpointIndex ? done()"
                + " : document.querySelector(\"script[src='search.js']\").addEventListener('load', () => done())");
        browser.type(words);
        assertThat(browser.run("return document.activeElement.value")).isEqualTo(words);
    }

    private static List<String> found(Browser browser) {
        return browser.list("return [...document.querySelectorAll('dialog li strong')].map(id => id.textContent)");
    }

    private static String focused(Browser browser) {
        return (String) browser.run("return document.activeElement.textContent");
    }

    private static boolean isOpen(Browser browser) {
        return (boolean) browser.run("return document.querySelector('dialog').open");
    }
}
