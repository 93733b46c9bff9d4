package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.listing.Listing;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.rust.RustListing;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Origin;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The site of the reference runtime, which stays in {@code target/site} to be looked at. */
class ReferenceSiteTest {

    private static final Path SITE = Path.of("target", "site");
    private static final SiteContent BOOK = SiteContent.load();
    private static Map<String, Document> pages = Map.of();

    @BeforeAll
    static void check() throws IOException {
        Conformance kit = new Conformance();
        CheckResult result = kit.check(
                new Runtimes(ReferenceSiteTest.class.getClassLoader()).named("reference"),
                CheckOptions.DEFAULTS.withStrict(true).withEffort(PropertyConfig.NONE),
                CheckListener.NOBODY);
        ReportDirectory.at(SITE)
                .write(result, new ReproduceCommand("check --clause ", "check --replay "), "9.9", Map.of());
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(SITE)) {
            for (Path file :
                    written.filter(file -> !file.endsWith(Page.PREVIEW)).toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        pages = Examples.pages(files);
    }

    @Test
    void it_holds_every_clause_once_with_its_words() {
        List<String> ids = pages.values().stream()
                .flatMap(page -> page.select("section.clause").eachAttr("id").stream())
                .toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.specification().clauses().stream().map(Clause::id).toList());
        for (Clause clause : BOOK.specification().clauses()) {
            Element section = pages.get(clause.chapter() + ".html").getElementById(clause.id());
            assertThat(section.text())
                    .contains(
                            clause.statement(),
                            clause.intent(),
                            clause.origin().basisWords() + ": "
                                    + Prose.plain(clause.origin().written()),
                            "version " + clause.origin().sinceWords() + " of the requirements",
                            clause.levelWords());
            assertThat(section.select("dl.about a[href^=https://github.com]:not([href*=/yieldpoint/])").stream()
                            .filter(link -> link.closest(".places") == null)
                            .map(link -> link.attr("href")))
                    .containsExactlyElementsOf(clause.origin().references().stream()
                            .map(Origin.Reference::address)
                            .toList());
            assertThat(section.select("h2 .level").eachText().contains(Clause.DERIVED))
                    .isEqualTo(clause.isDerived());
        }
    }

    @Test
    void it_holds_every_scenario_once_word_for_word() {
        List<String> ids = pages.values().stream()
                .flatMap(page -> page.select("section.scenario").eachAttr("id").stream())
                .toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(new Conformance()
                        .plan().scenarios().stream()
                                .map(scenario -> scenario.id())
                                .toList());
        for (FeatureTexts.Told told : BOOK.scenarios()) {
            Element section = pages.values().stream()
                    .flatMap(page -> page.select("section.scenario#" + told.id()).stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(section.parent().id()).isEqualTo(told.clause());
            StringBuilder words = new StringBuilder();
            told.steps().forEach(step -> {
                words.append(step.keyword()).append(' ').append(step.words());
                step.body().forEach(line -> words.append(line).append('\n'));
            });
            Element steps = section.select("ol.steps").get(0).clone();
            steps.select(".java, .rust").remove();
            assertThat(steps.wholeText().replace("\n", ""))
                    .isEqualTo(words.toString().replace("\n", ""));
        }
    }

    @Test
    void beside_every_body_stand_the_listings_that_are_compiled() {
        assertThat(shown(".bodies > pre.body + details.rust[open] > pre"))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ListingsOfTheSite.inRust().stream()
                        .map(RustListing::rust)
                        .toList());
        assertThat(shown(".bodies > pre.body + details.rust + details.java[open] > pre"))
                .hasSameSizeAs(BOOK.scenarios().stream()
                        .flatMap(told -> told.steps().stream())
                        .filter(step -> !step.body().isEmpty())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(
                        ListingsOfTheSite.all().stream().map(Listing::java).toList());
    }

    private static List<String> shown(String query) {
        return pages.values().stream()
                .flatMap(page -> page.select(query).stream())
                .map(Element::wholeText)
                .toList();
    }

    @Test
    void the_matrix_has_a_row_for_every_clause_and_each_testable_one_passed() {
        assertThat(pages.get("matrix.html").select("tr[id]").eachAttr("id"))
                .containsExactlyElementsOf(
                        BOOK.specification().clauses().stream().map(Clause::id).toList());
        for (Clause clause : BOOK.specification().clauses()) {
            String wanted = clause.byScenarios() || clause.byTrace() ? "✔ passed" : "◇ untestable";
            assertThat(pages.get("matrix.html")
                            .select("#" + clause.id() + " td.verdict")
                            .text())
                    .isEqualTo(wanted);
        }
        Element evidence = pages.get("evidence-reference.html").selectFirst("main");
        assertThat(evidence.text())
                .contains(" No clause is violated. What was checked ")
                .containsPattern("Recorded where nothing is required (\\d+ scenarios )?CHANNEL-17a ");
        assertThat(evidence.select("#checked + dl > div").eachText())
                .anySatisfy(
                        item -> assertThat(item)
                                .matches(
                                        "Clauses MUST (\\d+) of \\1 · SHOULD (\\d+) of \\2 · derived (\\d+) of \\3 · dioxus-0\\.4 .*"))
                .anySatisfy(item -> assertThat(item)
                        .matches("Scenarios (\\d+) of \\1 passed; \\d+ more only record what is left free"))
                .contains("Programs none tried")
                .anySatisfy(item -> assertThat(item).matches("Java API (\\d+) of \\1 promises kept"))
                .anySatisfy(item -> assertThat(item).startsWith("Seen by the kit Everything: "))
                .anySatisfy(item -> assertThat(item)
                        .contains("detect " + BOOK.ledger().tally().caught() + " of the "
                                + BOOK.ledger().tally().of() + " faulty runtimes of the ledger"));
    }

    @Test
    void the_ledger_names_every_faulty_runtime() {
        List<String> told = pages.get("ledger.html").select(".faults li").eachText();
        BOOK.ledger()
                .entries()
                .forEach(entry -> assertThat(told).anyMatch(line -> line.contains("a runtime that " + entry.fault())));
    }

    @Test
    void every_stop_of_the_tour_is_drawn_from_a_trace_of_its_scenario() {
        Document tour = pages.get(Page.NEWCOMER);
        assertThat(tour.select("section.stop")).hasSize(Tour.STOPS.size());
        for (Tour.Stop stop : Tour.STOPS) {
            Element section = tour.getElementById(stop.id());
            assertThat(section.select("h3 a").text()).isEqualTo(stop.scenario());
            assertThat(section.select("svg text.asked")).isNotEmpty();
            assertThat(section.select("svg rect.turn")).isNotEmpty();
        }
    }
}
