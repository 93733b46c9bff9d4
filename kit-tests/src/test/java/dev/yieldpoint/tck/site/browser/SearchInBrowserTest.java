package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
        assertThat(browser.find("dialog [role=status]").getText()).matches("1 place|\\d+ places");
    }

    /** The lines of searches.csv. */
    static Stream<Arguments> searches() throws IOException {
        try (InputStream in = SearchInBrowserTest.class.getResourceAsStream("/dev/yieldpoint/tck/site/searches.csv")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .map(line -> line.split(" *, *"))
                            .map(line -> Arguments.of(line[0], line[1], Integer.parseInt(line[2])))
                            .toList()
                            .stream();
        }
    }

    @Test
    void words_of_the_field_of_rust_and_misspellings_find_their_places(Browser browser) throws IOException {
        opened(browser);
        assertThat(searches()).hasSizeGreaterThan(80).allSatisfy(row -> {
            String typed = (String) row.get()[0];
            type(browser, typed);
            List<String> shown = browser.list(
                    "return [...document.querySelectorAll('dialog li a')].map(a => a.getAttribute('href'))");
            String wanted = (String) row.get()[1];
            assertThat(shown.stream().limit((int) row.get()[2]))
                    .as(typed)
                    .anyMatch(address -> address.equals(wanted) || address.endsWith("#" + wanted));
        });
    }

    @Test
    void every_word_of_every_page_finds_a_place(Browser browser) {
        Set<String> words = new TreeSet<>();
        for (Path page : Sites.usual()) {
            if (!page.getFileName().toString().matches("(evidence|matrix|compar).*")) {
                browser.open(page);
                words.addAll(browser.list(
                        "document.querySelectorAll('main form, main table.runtimes, main .verdicts, main .signs, main .player')"
                                + ".forEach(part => part.remove());"
                                + " const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);"
                                + " const words = new Set();"
                                + " while (texts.nextNode()) (texts.currentNode.data.match(/[\\p{L}\\p{N}_]+/gu) ?? []).forEach(word => words.add(word));"
                                + " return [...words]"));
            }
        }
        opened(browser);
        assertThat(words).hasSizeGreaterThan(1_500);
        assertThat(browser.list(
                        "const finder = yieldpointFinder(MiniSearch, yieldpointIndex);"
                                + " return arguments[0].filter(word => word.length > 1 && /\\p{L}/u.test(word))"
                                + ".filter(word => { const found = finder.find(word); return !found.hits.length || found.corrected.length; })",
                        List.copyOf(words)))
                .isEmpty();
    }

    @Test
    void what_was_met_is_marked_in_titles_and_lines(Browser browser) {
        search(browser, "unmounting");
        assertThat(marked(browser, "strong ~ mark")).contains("Removing", "component");
        assertThat(marked(browser, "small mark")).contains("removed");
        assertThat(browser.find("dialog .hint").getText())
                .isEqualTo("Also searched for: removing component drops, remove component, component removed.");
    }

    @Test
    void a_misspelling_is_told_and_can_be_put_right(Browser browser) {
        search(browser, "chanel closed");
        assertThat(browser.find("dialog .hint").getText()).startsWith("No place has “chanel”. Did you mean channel");
        assertThat(found(browser)).contains("CHANNEL-8");
        browser.find("dialog .hint button").click();
        assertThat(browser.run("return document.querySelector('dialog input').value"))
                .isEqualTo("channel closed");
        assertThat(browser.find("dialog .hint").getText()).doesNotContain("Did you mean");
    }

    @Test
    void words_that_no_place_has_together_find_places_with_some_of_them(Browser browser) {
        search(browser, "gate username download feed");
        assertThat(browser.find("dialog [role=status]").getText()).startsWith("No place has all of these words; ");
        assertThat(browser.find("dialog li a").getText()).isNotEmpty();
    }

    @Test
    void places_stand_in_groups_and_the_rest_of_a_group_comes_at_a_press(Browser browser) {
        search(browser, "coroutine");
        assertThat(browser.list(
                        "return [...document.querySelectorAll('dialog h2')].map(h => h.textContent.split(' · ')[0])"))
                .contains("Clauses", "Scenarios", "Glossary", "Faulty runtimes");
        assertThat(browser.run("return document.querySelector('dialog section').querySelectorAll('a').length"))
                .isEqualTo(6L);
        browser.run("document.querySelector('dialog section > button').click()");
        List<String> links = browser.list(
                "return [...document.querySelector('dialog section').querySelectorAll('a')].map(a => a.textContent)");
        assertThat(links).hasSizeGreaterThan(6);
        assertThat(focused(browser)).isEqualTo(links.get(6));
    }

    @Test
    void nothing_of_it_is_loaded_before_it_is_opened(Browser browser) {
        browser.open(Sites.USUAL.resolve("matrix.html"));
        assertThat(browser.run("return document.querySelectorAll('script').length"))
                .isEqualTo(1L);
        opened(browser);
        assertThat(browser.list("return [...document.querySelectorAll('script[src]')].map(s => s.getAttribute('src'))"))
                .endsWith("minisearch.js", "search.js", "finder.js");
    }

    @Test
    void it_fits_a_phone(Browser browser) {
        browser.show(Browser.NARROW, "light");
        search(browser, "UnboundedReceiver");
        assertThat(
                        browser.run(
                                "const dialog = document.querySelector('dialog'); return dialog.scrollWidth <= dialog.clientWidth"
                                        + " && dialog.getBoundingClientRect().right <= innerWidth && dialog.getBoundingClientRect().bottom <= innerHeight"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"_", "\"\"", "((", "a", "🙂", "constructor", "__proto__", "-", "a.b.c", "....", "<b>", "\\"})
    void whatever_is_typed_nothing_breaks(String typed, Browser browser) {
        search(browser, typed);
        assertThat(browser.find("dialog [role=status]").getText()).contains("place");
        assertThat(browser.complaints()).isEmpty();
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
        assertThat(browser.place()).isEqualTo("ledger.html#" + places.get(1));
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
        opened(browser);
        browser.type(words);
        assertThat(browser.run("return document.activeElement.value")).isEqualTo(words);
    }

    private static void opened(Browser browser) {
        browser.open(Sites.USUAL.resolve("index.html"));
        browser.type("/");
        browser.await("const wait = () => document.querySelector('dialog').hasAttribute('aria-busy')"
                + " ? setTimeout(wait, 20) : done(); wait();");
    }

    /** Types something else into the open search. */
    private static void type(Browser browser, String words) {
        browser.run(
                "const input = document.querySelector('dialog input'); input.value = arguments[0];"
                        + " input.dispatchEvent(new Event('input'));",
                words);
    }

    private static List<String> found(Browser browser) {
        return browser.list("return [...document.querySelectorAll('dialog li strong')].map(id => id.textContent)");
    }

    private static List<String> marked(Browser browser, String selector) {
        return browser.list(
                "return [...document.querySelectorAll('dialog li ' + arguments[0])].map(mark => mark.textContent)",
                selector);
    }

    private static String focused(Browser browser) {
        return (String) browser.run("return document.activeElement.textContent");
    }

    private static boolean isOpen(Browser browser) {
        return (boolean) browser.run("return document.querySelector('dialog').open");
    }
}
