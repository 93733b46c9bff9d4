package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.site.SearchIndex.Entry;
import dev.yieldpoint.tck.site.SearchIndex.Kind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SearchIndexTest {

    private static final SiteContent CONTENT = SiteContent.load();
    private static final Recordings RECORDINGS = Recordings.of(CONTENT, List.of());
    private static final List<Entry> ENTRIES = SearchIndex.of(CONTENT, RECORDINGS, List.of());

    /** With the library and the search itself, in bytes; the pages load it only when the search is opened. */
    private static final int MOST = 400_000;

    @Test
    void every_clause_scenario_erratum_and_block_and_every_word_of_the_glossary_is_a_place() {
        assertThat(ids(Kind.CLAUSE))
                .containsExactlyInAnyOrderElementsOf(CONTENT.specification().clauses().stream()
                        .map(clause -> clause.id())
                        .toList());
        assertThat(ids(Kind.SCENARIO))
                .containsExactlyInAnyOrderElementsOf(
                        CONTENT.scenarios().stream().map(told -> told.id()).toList());
        assertThat(ids(Kind.ERRATUM))
                .containsExactlyInAnyOrderElementsOf(
                        CONTENT.errata().stream().map(erratum -> erratum.id()).toList());
        assertThat(ids(Kind.GLOSSARY))
                .containsExactlyElementsOf(CONTENT.guide().glossary().stream()
                        .map(term -> term.word())
                        .toList());
        assertThat(of(Kind.BLOCK)).hasSameSizeAs(CONTENT.blocks().keySet());
    }

    @Test
    void the_ledger_tells_its_faults() {
        assertThat(of(Kind.LEDGER)).anySatisfy(entry -> {
            assertThat(entry.id()).isEqualTo("CHANNEL-2");
            assertThat(entry.address()).isEqualTo("ledger.html#CHANNEL-2");
            assertThat(entry.lines()).contains("a runtime that delivers the newest message first");
        });
    }

    @Test
    void the_newcomers_page_the_front_page_and_the_map_are_there() {
        assertThat(ENTRIES.stream().map(Entry::address))
                .contains("index.html", "coroutine.html#removal", "map.html#map-send", "channel.html")
                .doesNotHaveDuplicates();
    }

    @Test
    void a_word_that_only_a_listing_has_is_there() {
        assertThat(ENTRIES.stream().filter(entry -> entry.id().equals("CHANNEL-14a")))
                .singleElement()
                .satisfies(entry -> assertThat(entry.words()).contains("rx.try_next"));
    }

    @Test
    void of_a_result_it_has_the_verdict_and_the_roots_and_no_text() throws IOException {
        List<RuntimeResult> runtimes = RuntimeResult.all(
                List.of(ResultFile.parse(new Poison().into(Examples.full()).toString())));
        List<Entry> entries = SearchIndex.of(CONTENT, RECORDINGS, runtimes);
        assertThat(entries.subList(0, ENTRIES.size())).isEqualTo(ENTRIES);
        assertThat(entries.subList(ENTRIES.size(), entries.size()))
                .singleElement()
                .satisfies(runtime -> {
                    assertThat(runtime.kind()).isEqualTo(Kind.RUNTIME);
                    assertThat(runtime.id()).isEqualTo(runtimes.get(0).key());
                    assertThat(runtime.title()).isEqualTo("as known");
                    assertThat(runtime.address()).isEqualTo(runtimes.get(0).page());
                });
        assertThat(SearchIndex.script(CONTENT, RECORDINGS, runtimes)).doesNotContain("poisoned=1");
    }

    @Test
    void the_script_is_one_assignment_and_its_lines_are_numbered() throws IOException {
        String script = SearchIndex.script(CONTENT, RECORDINGS, List.of());
        assertThat(script)
                .startsWith("globalThis.yieldpointIndex = {")
                .endsWith("};\n")
                .hasLineCount(1);
        JsonNode data = new ObjectMapper().readTree(script.substring(script.indexOf('{'), script.lastIndexOf(';')));
        assertThat(data.path("entries")).hasSize(ENTRIES.size());
        assertThat(data.path("kinds").path(0).asText()).isEqualTo("Clauses");
        for (JsonNode entry : data.path("entries")) {
            entry.path("lines")
                    .forEach(line -> assertThat(
                                    data.path("lines").path(line.asInt()).asText())
                            .isNotEmpty());
        }
    }

    @Test
    void it_is_not_too_heavy() {
        int weight = SearchIndex.script(CONTENT, RECORDINGS, List.of()).length()
                + Site.resource(Page.MINI_SEARCH).length()
                + Site.resource(Page.FINDER).length();
        assertThat(weight).isLessThan(MOST);
    }

    @Test
    void the_library_carries_its_licence() {
        assertThat(Site.resource(Page.MINI_SEARCH))
                .startsWith("/*!\n * MiniSearch 7.2.0")
                .contains("Copyright 2022 Luca Ongaro", "Permission is hereby granted, free of charge")
                .doesNotContain("sourceMappingURL");
    }

    private static List<Entry> of(Kind kind) {
        return ENTRIES.stream().filter(entry -> entry.kind() == kind).toList();
    }

    private static List<String> ids(Kind kind) {
        return of(kind).stream().map(Entry::id).collect(Collectors.toList());
    }
}
