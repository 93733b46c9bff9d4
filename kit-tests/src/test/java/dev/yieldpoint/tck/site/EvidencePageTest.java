package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What stands first on the page of a runtime, and what is folded. */
@Execution(ExecutionMode.CONCURRENT)
class EvidencePageTest {

    private final ObjectNode result = Examples.documented();

    private Document page() {
        return Examples.pages(Examples.site(result)).get("evidence-mine.html");
    }

    private ObjectNode clause(int at) {
        return (ObjectNode) result.path("clauses").path(at);
    }

    private static ObjectNode evidence(ObjectNode clause, String by, int event) {
        return clause.withArray("evidence")
                .addObject()
                .put("by", by)
                .put("message", by + " fails")
                .put("event", event)
                .put("known", "");
    }

    /** A failed scenario with a trace of that many events. */
    private ObjectNode scenario(String id, int events) {
        ArrayNode scenarios = result.withArray("scenarios");
        ObjectNode scenario = ((ObjectNode) scenarios.path(0)).deepCopy().put("id", id);
        ArrayNode trace = scenario.putArray("trace");
        for (int i = 1; i <= events; i++) {
            trace.add("event " + i);
        }
        scenario.putArray("events");
        scenarios.add(scenario);
        return scenario;
    }

    @Test
    void the_page_begins_with_the_verdict_the_root_and_its_likely_cause() {
        Document page = page();
        assertThat(page.select("main > .lead").text())
                .isEqualTo(
                        "✘ not conformant · MUST 34 of 37, 1 known, 4 not applicable · SHOULD 6 of 6, 3 not applicable"
                                + " · derived 4 of 5, 1 not applicable · dioxus-0.4 2 of 3");
        assertThat(page.select("main > .origin").text())
                .isEqualTo(
                        "Checked on 1 March 2026, 12:00 UTC in 2.4 s by Yieldpoint 0.1.0 · requirements 1.0 · Java, version 2.1,"
                                + " Java API · kit on Java 17.0.9, OpenJDK 64-Bit Server VM, Eclipse Adoptium java -jar yieldpoint.jar check"
                                + " --runtime mine --classpath mine.jar");
        assertThat(page.select("#broken > :first-child").text()).isEqualTo("Root cause");
        Element card = page.selectFirst("#broken > .cause.first");
        assertThat(card.id()).isEqualTo("CHANNEL-2");
        assertThat(card.select(".likely strong").text()).isEqualTo("the runtime delivers the newest message first.");
        assertThat(card.select(".proof .about").text())
                .contains("Shown by CHANNEL-2b", "Check it alone java -jar yieldpoint.jar check --runtime mine");
        assertThat(card.select(".proof ol.trace")).isNotEmpty();
    }

    @Test
    void the_first_piece_of_the_first_root_has_an_open_player_and_no_other_piece_has_one() {
        ObjectNode other = clause(0).deepCopy().put("id", "YIELDING-3");
        result.withArray("clauses").insert(0, other);
        result.withArray("clauses").insert(0, clause(2).deepCopy());
        Document page = page();
        assertThat(page.select("#broken > .cause").eachAttr("id")).containsExactly("YIELDING-3", "CHANNEL-2");
        assertThat(page.select(".causes li .id").eachText()).containsExactly("YIELDING-3", "CHANNEL-2");
        assertThat(page.select("[data-open]")).hasSize(1);
        assertThat(page.select("#YIELDING-3 > .player[data-open]")).hasSize(1);
        assertThat(page.select("#CHANNEL-2 > details .player")).isNotEmpty();
        assertThat(page.select(".player[data-open]").attr("data-recording")).isEqualTo("reference/CHANNEL-2b");
        assertThat(page.select(".player[data-open]").attr("data-beside")).isEqualTo("of-mine/CHANNEL-2b");
    }

    @Test
    void of_the_evidence_a_scenario_with_a_wrong_event_and_a_short_trace_comes_first() {
        clause(0).putArray("evidence");
        evidence(clause(0), "one-sender", 2);
        evidence(clause(0), "CHANNEL-2c", 0);
        evidence(clause(0), "CHANNEL-2d", 40);
        evidence(clause(0), "CHANNEL-2e", 20);
        scenario("CHANNEL-2c", 5);
        scenario("CHANNEL-2d", 60);
        scenario("CHANNEL-2e", 30);
        Element card = page().getElementById("CHANNEL-2");
        assertThat(card.select(".proof .about").text()).contains("Shown by CHANNEL-2e");
        assertThat(card.select("> details").get(0).select("summary").first().text())
                .isEqualTo("Shown by CHANNEL-2d as well");
        assertThat(card.select("> details").get(1).select(".evidence .id").eachText())
                .containsExactly("CHANNEL-2c", "one-sender");
    }

    @Test
    void a_step_that_failed_is_told_at_the_end_of_the_trace() {
        clause(0).putArray("evidence");
        evidence(clause(0), "CHANNEL-2b", 0);
        assertThat(page().select(".proof ol.trace + .end").text())
                .isEqualTo("Here a step failed: \"sync\" logged \"save\", \"publish\"");
    }

    @Test
    void consequences_are_folded_with_what_they_follow_from() {
        Document page = page();
        Element consequences = page.selectFirst("#consequences + details");
        assertThat(consequences.hasAttr("open")).isFalse();
        assertThat(consequences.select("#CHANNEL-3").text())
                .contains("Follows from CHANNEL-2", "Shown by CHANNEL-3a", "\"c\", \"b\", \"a\"");
        assertThat(page.select("#CHANNEL-2 .about a[href=#CHANNEL-3]")).isNotEmpty();
    }

    @Test
    void a_clause_that_crashed_says_so_and_comes_before_the_consequences() {
        clause(0).put("root", false).put("crashed", true).put("likelyCause", "");
        clause(1).putArray("followsFrom");
        Document page = page();
        assertThat(page.select("#broken h2").eachText())
                .containsExactly("The runtime failed in an operation that no clause specifies", "Consequences");
        assertThat(page.getElementById("CHANNEL-2").text())
                .contains("crashed", "The runtime threw an exception, hung or ended here");
    }

    @Test
    void without_a_likely_cause_what_was_seen_stands_there_with_a_usual_cause() {
        clause(0).put("likelyCause", "");
        Element likely = page().selectFirst("#CHANNEL-2 .likely");
        assertThat(likely.select("strong").text()).startsWith("\"sync\" receives \"save\" out of order");
        assertThat(likely.text())
                .startsWith("No known fault fails alike.")
                .contains(SiteContent.load()
                        .specification()
                        .clause("CHANNEL-2")
                        .orElseThrow()
                        .usualCause());
    }

    @Test
    void known_failures_are_folded_with_their_reasons() {
        clause(0).put("verdict", "known-failure").put("root", false);
        clause(0).path("evidence").forEach(piece -> ((ObjectNode) piece).put("known", "an old story"));
        Element known = page().selectFirst("#known + details");
        assertThat(known.select("summary").first().text()).isEqualTo("≈ known failure CHANNEL-2 MUST an old story");
        assertThat(known.select("#CHANNEL-2 ol.trace")).isNotEmpty();
    }

    @Test
    void stack_traces_and_standard_error_are_folded() {
        ((ObjectNode) result.path("scenarios").path(0)).putArray("details").add("at some.Place");
        assertThat(page().select("details:contains(Stack traces) pre").eachText())
                .contains("at some.Place");
        assertThat(page().select(".proof details:contains(Stack traces)")).hasSize(1);
    }

    @Test
    void a_self_reported_verdict_says_what_it_rests_on() {
        result.put("selfReported", true).put("drivenBy", "process").put("verdict", "conformant");
        ((ObjectNode) result.path("observed")).put("processes", 3);
        for (int i = 0; i < 2; i++) {
            clause(i).put("verdict", "passed").put("root", false).putArray("evidence");
        }
        Element checked = page().selectFirst("#checked + dl");
        assertThat(checked.text())
                .contains(
                        "This verdict rests on what the process reports of itself",
                        "3 processes",
                        "The scenarios of the clauses that were judged detect 8 of the 8 faulty runtimes",
                        "Not applicable",
                        "atoms is absent: there is no global state");
        assertThat(checked.select("a[href$=spec/PROTOCOL.md#checks-of-the-reports]"))
                .hasSize(1);
    }
}
