package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.Keys;

/** The players. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class PlayerTest {

    private static final String ALONE = "CHANNEL-3b";
    private static final String TWO = "CHANNEL-2b";
    private static final Path PAGE = Sites.USUAL.resolve("channel.html");
    private static final Path BOTH = page("both", """
             data-beside="of-newest-first/CHANNEL-2b" data-beside-script="recordings-of-newest-first.js"></div>""");

    /** What is moving, in the window's own terms. */
    private static final String MOVING = "return document.getAnimations().length";

    @Test
    void a_button_opens_it_loads_the_recording_and_plays(Browser browser) {
        browser.open(PAGE);
        assertThat(browser.requests()).noneMatch(address -> address.contains("recordings-"));
        browser.run("document.querySelector('#CHANNEL-3b .player button').click()");
        assertThat(browser.requests())
                .filteredOn(address -> address.contains("recordings-"))
                .hasSize(1);
        assertThat(within(
                        browser, ALONE, "[...root.querySelectorAll('.count')].some(c => parseInt(c.textContent) > 2)"))
                .isTrue();
        browser.type(" ");
        Object before = position(browser, ALONE);
        assertThat(browser.await("setTimeout(() => done(), 1500)")).isNull();
        assertThat(position(browser, ALONE)).isEqualTo(before);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void its_keys_go_from_event_to_event_and_leave_the_page_where_it_is(Browser browser) {
        open(browser, PAGE, ALONE, 5);
        focus(browser, ALONE);
        browser.type(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_LEFT);
        assertThat(position(browser, ALONE)).isEqualTo("6");
        browser.type(Keys.END);
        assertThat(position(browser, ALONE)).isEqualTo(total(browser, ALONE));
        browser.type(Keys.HOME);
        assertThat(position(browser, ALONE)).isEqualTo("0");
        browser.type(Keys.ARROW_LEFT);
        assertThat(position(browser, ALONE)).isEqualTo("0");
        assertThat(browser.place()).startsWith("channel.html");
        browser.type("/");
        assertThat(browser.run("return document.querySelector('dialog').open")).isEqualTo(true);
    }

    @Test
    void the_address_has_the_position_and_leads_to_it(Browser browser) {
        open(browser, PAGE, ALONE, 9);
        assertThat(
                        browser.run(
                                "return document.querySelector('#CHANNEL-3b .player').getBoundingClientRect().top < innerHeight"))
                .isEqualTo(true);
        focus(browser, ALONE);
        browser.type(Keys.ARROW_RIGHT);
        within(browser, ALONE, "location.hash === '#play=CHANNEL-3b@10'");
        browser.reload();
        within(browser, ALONE, "root.querySelector('input')?.value === '10'");
        browser.run("location.hash = '#play=CHANNEL-3b@4'");
        within(browser, ALONE, "root.querySelector('input').value === '4'");
        browser.run("location.hash = '#play=CHANNEL-2a@99999'");
        within(browser, "CHANNEL-2a", "root.querySelector('input')?.value === root.querySelector('input')?.max");
        browser.run("location.hash = '#play=%E0%A4%A@1'");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void two_runs_part_at_the_first_message_that_is_received_and_are_proven_to_at_the_next(Browser browser) {
        open(browser, BOTH, TWO, 0);
        focus(browser, TWO);
        browser.type("p");
        assertThat(text(browser, TWO, ".note"))
                .isEqualTo("Here they part. reference: \"sync\" receives \"save\". newest-first: \"sync\" receives"
                        + " \"publish\".");
        assertThat(browser.list(
                        "return [...document.querySelectorAll('#CHANNEL-2b .stage .event')].map(e => e.textContent)"))
                .containsExactly("\"sync\" receives \"save\"", "\"sync\" receives \"publish\"");
        assertThat(browser.list("return [...document.querySelectorAll('#CHANNEL-2b .slip')].map(e => e.textContent)"))
                .containsExactly("\"publish\"editor", "\"save\"editor");
        Object parting = position(browser, TWO);
        browser.type("v");
        assertThat(text(browser, TWO, ".note")).startsWith("Here it is proven. CHANNEL-2: ");
        assertThat(Integer.parseInt(position(browser, TWO).toString()))
                .isGreaterThan(Integer.parseInt(parting.toString()));
        browser.run("document.querySelector('#CHANNEL-2b .mark.parting').click()");
        assertThat(position(browser, TWO)).isEqualTo(parting);
    }

    @Test
    void what_is_sent_moves_unless_somebody_prefers_that_nothing_does(Browser browser) {
        open(browser, PAGE, "CHANNEL-2a", 0);
        long sending = (long) browser.run("return yieldpointRecordings['reference/CHANNEL-2a'].events"
                + ".findIndex(event => event.event === 'sending')");
        for (boolean calm : List.of(false, true)) {
            open(browser, PAGE, "CHANNEL-2a", (int) sending);
            if (calm) {
                browser.calm();
            }
            focus(browser, "CHANNEL-2a");
            long moving = (long) browser.run("document.querySelector('#CHANNEL-2a .player').dispatchEvent("
                    + "new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));" + MOVING);
            assertThat(text(browser, "CHANNEL-2a", ".slip")).isNotEmpty();
            assertThat(moving > 0).as("calm: " + calm).isEqualTo(!calm);
        }
    }

    @Test
    void bodies_are_shown_in_the_language_that_was_chosen_last_in_all_players(Browser browser) {
        open(browser, PAGE, ALONE, 3);
        browser.run("document.querySelectorAll('#CHANNEL-3b .tabs button')[1].click()");
        assertThat(text(browser, ALONE, ".code")).contains("rx.next().await");
        open(browser, BOTH, TWO, 3);
        assertThat(text(browser, TWO, ".code")).contains("rx.next().await");
        browser.run("document.querySelectorAll('#CHANNEL-2b .tabs button')[0].click()");
        assertThat(text(browser, TWO, ".code")).contains("for each message");
    }

    @Test
    void one_that_plays_by_itself_leaves_the_address_alone_and_stands_still_for_who_prefers_it(Browser browser) {
        Path page = page("plays", " data-open=\"\" data-play=\"\"></div>");
        for (boolean calm : List.of(false, true)) {
            browser.open(page);
            if (calm) {
                browser.calm();
            }
            browser.reload();
            within(browser, TWO, "root.getAttribute('role') === 'region'");
            browser.run("document.querySelector('#CHANNEL-2b .player').scrollIntoView()");
            browser.await("setTimeout(() => done(), 2500)");
            assertThat(position(browser, TWO).equals("0")).as("calm: " + calm).isEqualTo(calm);
            assertThat(browser.place()).isEqualTo("channel.html");
        }
    }

    @Test
    void a_recording_that_is_not_there_is_told_in_a_line(Browser browser) {
        browser.open(page(
                "absent",
                " data-beside=\"of-nobody/CHANNEL-2b\" data-beside-script=\"recordings-of-nobody.js\"></div>"));
        browser.run("document.querySelector('#CHANNEL-2b .player button').click()");
        within(browser, TWO, "root.textContent.includes('the file recordings-of-nobody.js is not beside the page')");
    }

    @Test
    void the_state_is_there_in_words(Browser browser) {
        open(browser, BOTH, TWO, 10);
        browser.run("document.querySelector('#CHANNEL-2b .words').open = true");
        within(
                browser,
                TWO,
                "root.querySelector('.words').textContent.includes('mailbox \"save\" from editor, \"publish\" from editor')");
    }

    @Test
    void axe_finds_nothing_and_nothing_sticks_out(Browser browser) {
        List<String> found = new ArrayList<>();
        for (int width : List.of(Browser.WIDE, Browser.NARROW, 320)) {
            for (String scheme : List.of("light", "dark")) {
                browser.show(width, scheme);
                for (int position : List.of(0, 13, 15, 999)) {
                    open(browser, BOTH, TWO, position);
                    browser.run("document.querySelector('#CHANNEL-2b .words').open = true; " + AccessibilityTest.AXE);
                    found.addAll(
                            Browser.strings(
                                    browser.await(
                                            "axe.run('#CHANNEL-2b .player', { preload: false }).then(run =>"
                                                    + " done(run.violations.flatMap(rule => rule.nodes.map(node => rule.id + ' ' + node.html))))")));
                    assertThat(
                                    browser.run(
                                            "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                            .as("at %d in a window of %d", position, width)
                            .isEqualTo(true);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    /** The page of the channel in a place of its own, with more said of one player. */
    private static Path page(String name, String more) {
        Path place = Sites.USUAL.resolveSibling("player-" + name);
        try {
            Files.createDirectories(place);
            for (String file : List.of(
                    "style.css", "site.js", "player.js", "recordings-channel.js", "recordings-of-newest-first.js")) {
                Files.copy(Sites.USUAL.resolve(file), place.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            String player = "data-recording=\"reference/CHANNEL-2b\" data-script=\"recordings-channel.js\"";
            String text = Files.readString(PAGE);
            assertThat(text).contains(player + "></div>");
            return Files.writeString(place.resolve("channel.html"), text.replace(player + "></div>", player + more));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens a player at a position, and waits until it is there. */
    private static void open(Browser browser, Path page, String id, int position) {
        browser.open("about:blank");
        browser.open(page.toUri() + "#play=" + id + "@" + position);
        within(browser, id, "root.getAttribute('role') === 'region'");
    }

    /** Waits until something is true of a player. */
    private static boolean within(Browser browser, String id, String condition) {
        return (boolean) browser.await(
                "const root = document.getElementById(arguments[0]).querySelector('.player');" + "(function look() { ("
                        + condition + ") ? done(true) : setTimeout(look, 50); })()",
                id);
    }

    private static void focus(Browser browser, String id) {
        browser.run("document.getElementById(arguments[0]).querySelector('.player').focus()", id);
    }

    private static Object position(Browser browser, String id) {
        return browser.run("return document.getElementById(arguments[0]).querySelector('.player input').value", id);
    }

    private static Object total(Browser browser, String id) {
        return browser.run("return document.getElementById(arguments[0]).querySelector('.player input').max", id);
    }

    private static String text(Browser browser, String id, String selector) {
        return (String) browser.run(
                "return document.getElementById(arguments[0]).querySelector('.player ' + arguments[1]).textContent",
                id,
                selector);
    }
}
