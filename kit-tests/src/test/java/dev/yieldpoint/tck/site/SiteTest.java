package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Violations;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.Status;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class SiteTest {

    private final ObjectNode mine = Examples.documented();
    private final ObjectNode yours = Examples.full().put("runtime", "your's & <co>");
    private final Map<String, String> site = Examples.site(mine, yours);
    private final Map<String, Document> pages = Examples.pages(site);

    @Test
    void every_link_leads_to_something() {
        pages.forEach((name, page) -> {
            for (Element link : page.select("[href]:not([rel=noreferrer]), [src]")) {
                String address = link.hasAttr("href") ? link.attr("href") : link.attr("src");
                String[] parts = address.split("#", 2);
                String file = parts[0].isEmpty() ? name : parts[0];
                if (file.equals(Page.PREVIEW)) { // which is no text
                    continue;
                }
                assertThat(site).as(name + ": " + address).containsKey(file);
                if (parts.length == 2) {
                    assertThat(pages.get(file).getElementById(parts[1]))
                            .as(name + ": " + address)
                            .isNotNull();
                }
            }
        });
        assertThat(pages.get("matrix.html").select("td.failed a").eachAttr("href"))
                .containsExactly(
                        "evidence-mine.html#CHANNEL-2",
                        "evidence-mine.html#CHANNEL-3",
                        "evidence-your-s-co.html#CHANNEL-3");
    }

    @Test
    void every_id_is_given_once_on_a_page() {
        pages.forEach((name, page) ->
                assertThat(page.select("[id]").eachAttr("id")).as(name).doesNotHaveDuplicates());
    }

    @Test
    void the_same_results_give_the_same_pages_but_for_the_strip() throws Exception {
        List<Result> results = List.of(ResultFile.parse(mine.toString()), ResultFile.parse(yours.toString()));
        Map<String, String> later = Site.of(results, "9.9", Instant.parse("2031-12-31T23:59:59Z"));
        assertThat(later).isNotEqualTo(site).hasSameSizeAs(site);
        assertThat(withoutStrip(later)).isEqualTo(withoutStrip(site));
        assertThat(pages.get("index.html").select("#made").text())
                .startsWith("Made on 2 January 2026, 03:04 UTC by Yieldpoint 9.9.")
                .contains("“mine” was checked by Yieldpoint 0.1.0 with the seed 1.");
    }

    private static Map<String, String> withoutStrip(Map<String, String> site) {
        Map<String, String> stripped = new TreeMap<>(site);
        Examples.pages(site).forEach((name, page) -> {
            page.select("#made p").remove();
            stripped.put(name, page.outerHtml());
        });
        return stripped;
    }

    @Test
    void a_page_can_be_read_by_ear_and_by_keyboard() {
        pages.forEach((name, page) -> {
            assertThat(page.select("html").attr("lang")).isEqualTo("en");
            assertThat(page.select("body > header, body > main, body > footer, header > nav"))
                    .as(name)
                    .hasSize(4);
            assertThat(page.select("body > :first-child").attr("href")).as(name).isEqualTo("#main");
            assertThat(page.select("th:not([scope])")).as(name).isEmpty();
            assertThat(page.select("table:not(:has(caption))")).as(name).isEmpty();
            int before = 0;
            for (Element heading : page.select("h1, h2, h3, h4")) {
                int level = heading.tagName().charAt(1) - '0';
                assertThat(level).as(name + ": " + heading.text()).isBetween(before == 0 ? 1 : 2, before + 1);
                before = level;
            }
        });
    }

    @Test
    void a_page_takes_in_nothing_from_elsewhere() {
        pages.forEach((name, page) -> {
            assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
                    .as(name)
                    .startsWith("default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;");
            assertThat(page.select("style, [style]")).as(name).isEmpty();
        });
        site.forEach((name, text) -> {
            assertThat(withoutOriginals(text).replace("xmlns=\"http://www.w3.org/2000/svg\"", ""))
                    .as(name)
                    .doesNotContain("http://", "https://");
        });
        assertThat(site.get("style.css")).doesNotContain("url(", "@import");
    }

    /**
     * Without links to the two pages and to source code, which are followed by whoever clicks, and lead back to nobody; and without
     * the address of the picture that others show beside a link to the page, and that the page does not.
     */
    private static String withoutOriginals(String page) {
        return page.replace("<wbr>", "")
                .replaceAll(
                        "<a href=\"(https://dioxuslabs\\.com/learn/0\\.4/[a-z_/]+)\" rel=\"noreferrer\">\\1</a>", "")
                .replaceAll("<a href=\"https://github\\.com/[^\"]+#L[^\"]+\" rel=\"noreferrer\">", "<a>")
                .replaceAll(
                        "<a href=\"https://github\\.com/yieldpoint/yieldpoint(/[^\"]+)?\" rel=\"noreferrer\">", "<a>")
                .replaceAll(
                        "<meta property=\"og:image\" content=\"https://github\\.com/yieldpoint/yieldpoint/[^\"]+\">",
                        "");
    }

    @Test
    void evidence_says_what_was_asked_and_seen_and_how_to_see_it_again() {
        Document page = pages.get("evidence-mine.html");
        Element clause = page.getElementById("CHANNEL-2");
        assertThat(clause.text())
                .contains(
                        "failed",
                        "root",
                        "delivers the newest message first",
                        "check --runtime mine --classpath mine.jar --only CHANNEL-2b",
                        "CHANNEL-3");
        Element scenario = page.getElementById("CHANNEL-2b");
        assertThat(scenario.text())
                .contains("\"sync\" logged \"save\", \"publish\"", "though \"editor\" sent \"save\" first (event 17)");
        assertThat(scenario.select("ol.trace li").eachText()).contains("\"editor\" starts");
        assertThat(page.getElementById("one-sender").text()).contains("--replay yp2-eNpVzDEKgDAMRuG7_HMHXTv");
    }

    @Test
    void the_event_that_breaks_a_clause_is_marked_and_what_is_far_from_it_is_folded() {
        ObjectNode result = Examples.documented();
        ((ObjectNode) result.path("clauses").path(0).path("evidence").path(0)).put("event", 30);
        ArrayNode trace = ((ObjectNode) result.path("scenarios").path(0)).putArray("trace");
        IntStream.rangeClosed(1, 40).forEach(number -> trace.add("event " + number));
        Element scenario =
                Examples.pages(Examples.site(result)).get("evidence-mine.html").getElementById("CHANNEL-2b");
        assertThat(scenario.select("ol.trace").eachAttr("start")).containsExactly("1", "18", "34");
        assertThat(scenario.select("details ol.trace").eachAttr("start")).containsExactly("1", "34");
        assertThat(scenario.select("ol.trace li")).hasSize(40);
        assertThat(scenario.select("li.marked").eachText()).containsExactly("event 30 ← violates CHANNEL-2");
    }

    @Test
    void promises_that_are_not_kept_are_told_with_what_was_seen() {
        ObjectNode result = Examples.documented();
        result.withArray("promises")
                .add(((ObjectNode) result.path("promises").path(0))
                        .deepCopy()
                        .put("id", "API-1")
                        .put("outcome", "kept"))
                .add(((ObjectNode) result.path("promises").path(0))
                        .deepCopy()
                        .put("id", "API-5")
                        .put("outcome", "known-failure")
                        .put("known", "an old story"));
        Document page = Examples.pages(Examples.site(result)).get("evidence-mine.html");
        assertThat(page.select("#promises ~ p").eachText().subList(0, 2))
                .satisfiesExactly(
                        broken -> assertThat(broken)
                                .startsWith("API-3, broken: Two children with the same key")
                                .contains("a second child with the same key threw nothing"),
                        known -> assertThat(known)
                                .startsWith("API-5, known failure: ")
                                .endsWith("known: an old story"));
        assertThat(page.text()).doesNotContain("API-1,");
    }

    @Test
    void what_is_known_and_what_does_not_apply_is_told_apart() {
        Document page = pages.get("evidence-your-s-co.html");
        assertThat(page.select("details:has(> #CHANNEL-2)").text()).contains("known failure", "known: an old story");
        assertThat(page.select("#ATOMS-1").text()).isEqualTo("ATOMS-1 does not apply: no atoms");
        assertThat(page.select("main").text())
                .contains("atoms: there are none", "CHANNEL-9b (a closed channel forgets)");
        Ledger.Tally caught = Ledger.load().tally("CHANNEL-2");
        assertThat(pages.get("matrix.html").select("#CHANNEL-2 td").eachText())
                .containsExactly("✘ failed, root cause", "≈ known failure", caught.caught() + " of " + caught.of());
        assertThat(pages.get("channel.html").select("#CHANNEL-2 .verdicts").text())
                .isEqualTo("mine ✘ failed, root cause your's & <co> ≈ known failure");
    }

    @Test
    void a_root_cause_is_told_apart_from_a_consequence_without_colours() {
        Document matrix = pages.get("matrix.html");
        assertThat(matrix.select("#CHANNEL-2 td[data-runtime=mine], #CHANNEL-3 td[data-runtime=mine]")
                        .eachText())
                .containsExactly("✘ failed, root cause", "↳ failed, a consequence");
        assertThat(pages.get("channel.html")
                        .select("#CHANNEL-3 .verdicts li[data-runtime=mine]")
                        .text())
                .isEqualTo("mine ↳ failed, a consequence of CHANNEL-2");
        assertThat(matrix.getElementById("CHANNEL-2").attr("data-roots")).isEqualTo("mine");
        assertThat(matrix.getElementById("CHANNEL-3").attr("data-roots")).doesNotContain("mine");
    }

    @Test
    void a_clause_shows_what_a_violation_looks_like() {
        Violations.Violation violation = Violations.load().of("CHANNEL-2").orElseThrow();
        Stream.of(pages.get("channel.html"), pages.get("ledger.html")).forEach(page -> {
            Element folded = page.selectFirst("#CHANNEL-2 details.violation");
            assertThat(folded.hasAttr("open")).isFalse();
            assertThat(folded.text()).contains(violation.fault(), violation.scenario());
            assertThat(folded.select(".seen").text())
                    .isEqualTo(violation.message().replace('\n', ' '));
            assertThat(folded.select("ol.trace").attr("start")).isEqualTo(Integer.toString(violation.first()));
            assertThat(folded.select("ol.trace li")).hasSameSizeAs(violation.trace());
            assertThat(folded.select("li.marked").eachText())
                    .containsExactly("here: " + violation.trace().get(violation.event() - violation.first()));
        });
        assertThat(pages.get("channel.html").select("#CHANNEL-2 .violation [href='ledger.html#CHANNEL-2']"))
                .hasSize(1);
    }

    @Test
    void a_page_with_marks_explains_them() {
        pages.forEach((name, page) -> {
            boolean alone = !page.select("main .sign + .spoken").isEmpty();
            boolean ofClauses = !name.equals("index.html");
            List<String> wanted = !alone
                    ? List.of()
                    : Stream.of(Status.values())
                            .flatMap(status -> ofClauses && status == Status.FAILED
                                    ? Stream.of(
                                            "✘ failed, root cause: mend it first",
                                            "↳ failed, a consequence of a root cause",
                                            "✘ failed")
                                    : Stream.of(status.mark() + " " + status.words()))
                            .toList();
            assertThat(page.select("ul.legend li").eachText()).as(name).isEqualTo(wanted);
        });
        assertThat(pages.get("channel.html").select("ul.legend")).hasSize(1);
        assertThat(pages.get("evidence-mine.html").select("main .sign")).isNotEmpty();
        assertThat(pages.get("evidence-mine.html").select("ul.legend")).isEmpty();
    }

    @Test
    void figures_have_their_denominators() {
        Element row = pages.get("index.html").select("table.runtimes tbody tr").get(1);
        assertThat(row.select("td").eachText())
                .containsExactly(
                        "Java",
                        "Java API",
                        "≈ as known",
                        "34 of 37 1 known 2 not applicable",
                        "6 of 6 1 known 2 not applicable",
                        "4 of 5 1 known 2 not applicable",
                        "dioxus-0.4 2 of 3",
                        "0 of 1",
                        "0 of 1, 7 programs",
                        "2.4 s");
    }
}
