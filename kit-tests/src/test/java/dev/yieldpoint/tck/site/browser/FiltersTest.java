package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The filters of the matrix, of the chapters and of the ledger. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class FiltersTest {

    private static final List<Clause> CLAUSES = Specification.load().clauses();
    private static final List<String> SHOULD = CLAUSES.stream()
            .filter(clause -> clause.level() == Level.SHOULD)
            .map(Clause::id)
            .toList();

    @BeforeEach
    void look_at_the_matrix(Browser browser) {
        browser.open(Sites.USUAL.resolve("matrix.html"));
    }

    @Test
    void at_first_every_clause_is_shown(Browser browser) {
        assertThat(shown(browser)).hasSameSizeAs(CLAUSES);
        assertThat(count(browser)).isEqualTo("%d of %d clauses", CLAUSES.size(), CLAUSES.size());
    }

    @Test
    void a_level_leaves_the_clauses_of_that_level(Browser browser) {
        choose(browser, "level", "SHOULD");
        assertThat(shown(browser)).containsExactlyElementsOf(SHOULD);
        assertThat(count(browser)).isEqualTo("%d of %d clauses", SHOULD.size(), CLAUSES.size());
        choose(browser, "level", "");
        assertThat(shown(browser)).hasSameSizeAs(CLAUSES);
    }

    @Test
    void a_verdict_of_a_runtime_leaves_the_clauses_that_came_out_so(Browser browser) {
        List<String> failed = Sites.FAULTY.clauses().stream()
                .filter(clause -> clause.verdict() == Verdict.FAILED)
                .map(clause -> clause.id())
                .toList();
        choose(browser, "runtime", "newest-first");
        choose(browser, "verdict", "failed");
        assertThat(shown(browser)).containsExactlyElementsOf(failed).isNotEmpty();
        assertThat(count(browser)).isEqualTo("%d of %d clauses", failed.size(), CLAUSES.size());
        choose(browser, "runtime", "reference");
        assertThat(shown(browser)).isEmpty();
    }

    @Test
    void a_runtime_leaves_its_own_column(Browser browser) {
        choose(browser, "runtime", "newest-first");
        assertThat(heads(browser)).containsExactly("Clause", "newest-first", "Faults detected");
    }

    @Test
    void what_is_chosen_stays_in_the_address(Browser browser) {
        choose(browser, "level", "SHOULD");
        choose(browser, "verdict", "passed");
        choose(browser, "runtime", "reference");
        List<String> before = shown(browser);
        String address = browser.address();
        assertThat(browser.place()).isEqualTo("matrix.html#level=SHOULD&verdict=passed&runtime=reference");
        assertThat(before).isNotEmpty().hasSizeLessThan(CLAUSES.size());
        browser.reload();
        assertThat(shown(browser)).isEqualTo(before);
        browser.open("about:blank");
        browser.open(address);
        assertThat(shown(browser)).isEqualTo(before);
        assertThat(count(browser)).isEqualTo("%d of %d clauses", before.size(), CLAUSES.size());
    }

    @Test
    void a_chapter_is_filtered_in_its_contents_and_in_its_text(Browser browser) {
        browser.open(Sites.USUAL.resolve("channel.html"));
        choose(browser, "level", "SHOULD");
        List<String> wanted =
                SHOULD.stream().filter(id -> id.startsWith("CHANNEL-")).toList();
        assertThat(wanted).isNotEmpty();
        assertThat(browser.list("return [...document.querySelectorAll('section.clause')]"
                        + ".filter(clause => clause.checkVisibility()).map(clause => clause.id)"))
                .containsExactlyElementsOf(wanted);
        assertThat(
                        browser.list(
                                "return [...document.querySelectorAll('.contents li')]"
                                        + ".filter(entry => entry.checkVisibility()).map(entry => entry.querySelector('.id').textContent)"))
                .containsExactlyElementsOf(wanted);
    }

    @Test
    void two_runtimes_are_compared_in_their_two_columns(Browser browser) {
        choose(browser, "between", "reference");
        assertThat(browser.find("#filters .nothing").getText())
                .isEqualTo("Choose the second runtime to see what differs.");
        choose(browser, "and", "newest-first");
        List<String> differing = CLAUSES.stream()
                .map(Clause::id)
                .filter(id -> !verdict(browser, id, "reference").equals(verdict(browser, id, "newest-first")))
                .toList();
        assertThat(shown(browser)).containsExactlyElementsOf(differing).contains("CHANNEL-2");
        assertThat(heads(browser)).containsExactly("Clause", "reference", "newest-first", "Faults detected");
        assertThat(browser.place()).isEqualTo("matrix.html#between=reference&and=newest-first");
        browser.reload();
        assertThat(shown(browser)).containsExactlyElementsOf(differing);
        choose(browser, "runtime", "newest-first");
        assertThat(browser.place()).isEqualTo("matrix.html#runtime=newest-first");
        assertThat(shown(browser)).hasSameSizeAs(CLAUSES);
    }

    @Test
    void a_runtime_does_not_differ_from_itself(Browser browser) {
        choose(browser, "between", "reference");
        choose(browser, "and", "reference");
        assertThat(shown(browser)).isEmpty();
        assertThat(browser.find("#filters .nothing").getText())
                .isEqualTo("Choose two runtimes: a runtime does not differ from itself.");
    }

    @Test
    void only_clauses_on_which_runtimes_differ_are_left(Browser browser) {
        browser.open(Sites.TWELVE.resolve("matrix.html"));
        browser.find("#filters [name=differ]").click();
        assertThat(shown(browser)).containsExactly("CHANNEL-2", "CHANNEL-3");
        assertThat(browser.place()).isEqualTo("matrix.html#differ=yes");
        choose(browser, "between", "twin-1");
        choose(browser, "and", "twin-2");
        assertThat(shown(browser)).isEmpty();
        choose(browser, "and", "a-twin-with-a-longer-name-12");
        assertThat(shown(browser)).containsExactly("CHANNEL-2", "CHANNEL-3");
    }

    @Test
    void a_root_cause_is_a_verdict(Browser browser) {
        choose(browser, "verdict", "root");
        choose(browser, "runtime", "newest-first");
        assertThat(shown(browser)).containsExactly("CHANNEL-2");
    }

    @Test
    void a_chapter_and_words_leave_the_clauses_that_have_them(Browser browser) {
        choose(browser, "chapter", "channel");
        assertThat(shown(browser)).isNotEmpty().allMatch(id -> id.startsWith("CHANNEL-"));
        browser.find("#filters [name=text]").sendKeys("Order sent");
        assertThat(shown(browser)).contains("CHANNEL-2").allMatch(id -> id.startsWith("CHANNEL-"));
        assertThat(browser.place()).isEqualTo("matrix.html#chapter=channel&text=Order+sent");
        browser.reload();
        assertThat(shown(browser)).contains("CHANNEL-2").hasSizeLessThan(10);
    }

    @Test
    void filters_that_leave_nothing_say_so_and_are_taken_back(Browser browser) {
        assertThat(browser.find("#filters button").isEnabled()).isFalse();
        browser.find("#filters [name=text]").sendKeys("no clause says this");
        assertThat(shown(browser)).isEmpty();
        assertThat(count(browser)).isEqualTo("0 of %d clauses", CLAUSES.size());
        assertThat(browser.find("#filters .nothing").getText()).isEqualTo("Nothing matches these filters.");
        browser.find("#filters button").click();
        assertThat(shown(browser)).hasSameSizeAs(CLAUSES);
        assertThat(browser.find("#filters .nothing").isDisplayed()).isFalse();
        assertThat(browser.place()).isEqualTo("matrix.html");
    }

    @Test
    void an_address_of_the_matrix_is_one_of_a_chapter(Browser browser) {
        browser.open(Sites.USUAL.resolve("channel.html").toUri() + "#between=reference&and=newest-first");
        assertThat(browser.list("return [...document.querySelectorAll('section.clause')]"
                        + ".filter(clause => clause.checkVisibility()).map(clause => clause.id)"))
                .contains("CHANNEL-2")
                .hasSizeLessThan(17);
        assertThat(browser.list("return [...document.querySelectorAll('#CHANNEL-2 .verdicts li')]"
                        + ".filter(of => of.checkVisibility()).map(of => of.dataset.runtime)"))
                .containsExactly("reference", "newest-first");
    }

    @Test
    void the_ledger_shows_what_no_scenario_detects(Browser browser) {
        Ledger ledger = Ledger.load();
        browser.open(Sites.USUAL.resolve("ledger.html"));
        assertThat(count(browser))
                .isEqualTo("%1$d of %1$d faulty runtimes", ledger.entries().size());
        choose(browser, "by", "missed");
        long missed = ledger.tally().of() - ledger.tally().caught();
        assertThat(count(browser))
                .isEqualTo("%d of %d faulty runtimes", missed, ledger.entries().size());
        assertThat(faults(browser))
                .hasSize((int) missed)
                .allMatch(fault -> fault.contains("missed. A scenario would need "));
        choose(browser, "chapter", "channel");
        assertThat(browser.list("return [...document.querySelectorAll('main section h2')]"
                        + ".filter(head => head.checkVisibility()).map(head => head.textContent)"))
                .containsExactly("Channel");
        choose(browser, "clause", "CHANNEL-8");
        assertThat(faults(browser))
                .hasSize(1)
                .first()
                .asString()
                .contains("accepts messages of coroutines after close");
        assertThat(browser.place()).isEqualTo("ledger.html#by=missed&chapter=channel&clause=CHANNEL-8");
    }

    private static List<String> faults(Browser browser) {
        return browser.list("return [...document.querySelectorAll('.faults > li')]"
                + ".filter(fault => fault.checkVisibility()).map(fault => fault.textContent)");
    }

    private static String verdict(Browser browser, String clause, String runtime) {
        return (String) browser.run(
                "return new Map(document.getElementById(arguments[0]).dataset.verdicts.split(' ').map(pair => pair.split(':'))).get(arguments[1])",
                clause,
                runtime);
    }

    private static List<String> heads(Browser browser) {
        return browser.list("return [...document.querySelectorAll('thead th')]"
                + ".filter(head => head.checkVisibility()).map(head => head.textContent.trim())");
    }

    private static void choose(Browser browser, String name, String value) {
        browser.find("#filters select[name=%s] option[value='%s']".formatted(name, value))
                .click();
    }

    private static List<String> shown(Browser browser) {
        return browser.list("return [...document.querySelectorAll('.matrix tr[id]')]"
                + ".filter(row => row.checkVisibility()).map(row => row.id)");
    }

    private static String count(Browser browser) {
        return browser.find("#filters output").getText();
    }
}
