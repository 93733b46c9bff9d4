package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The filters of the matrix and of the chapters. */
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
        assertThat(browser.list("return [...document.querySelectorAll('thead th')]"
                        + ".filter(head => head.checkVisibility()).map(head => head.textContent)"))
                .containsExactly("Clause", "newest-first", "Faults detected");
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
