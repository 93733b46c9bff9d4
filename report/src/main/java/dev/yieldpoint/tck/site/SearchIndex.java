package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Erratum;
import dev.yieldpoint.tck.specification.Traceability.Place;
import dev.yieldpoint.tck.specification.Traceability.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the search finds: ids, titles, steps and instructions, the two pages and the glossary, as a script, since a page from the file system may load
 * nothing else. It holds only what the kit comes with, and nothing of any result.
 */
final class SearchIndex {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SearchIndex() {}

    /**
     * A place.
     *
     * @param lines what is told there, line by line
     */
    record Entry(String id, String title, String address, List<String> lines) {}

    static String script(SiteContent siteContent) {
        List<Entry> entries = new ArrayList<>();
        for (Clause clause : siteContent.specification().clauses()) {
            String page = SiteContent.page(clause.chapter());
            entries.add(new Entry(
                    clause.id(),
                    clause.statement(),
                    Link.to(page, clause.id()).address(),
                    List.of(clause.intent(), clause.source())));
            for (Told told : siteContent.scenarios(clause)) {
                List<String> lines = told.steps().stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.words()), step.body().stream().map(String::strip)))
                        .toList();
                entries.add(new Entry(
                        told.id(), told.title(), Link.to(page, told.id()).address(), lines));
            }
        }
        documentation(siteContent, entries);
        try {
            return "window.yieldpointIndex = " + MAPPER.writeValueAsString(entries) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index is always writable", e);
        }
    }

    private static void documentation(SiteContent siteContent, List<Entry> entries) {
        for (Section section : siteContent.traceability().sections().toList()) {
            List<String> telling = section.telling().stream().map(Prose::plain).toList();
            if (!section.title().isEmpty()) {
                entries.add(entry(
                        "the two pages", section.title(), siteContent.places().of(section), telling));
            }
            for (Place place : section.places()) {
                entries.add(entry(
                        "the two pages",
                        DocumentationAnchors.title(place),
                        siteContent.places().of(place),
                        List.of(place.remark())));
            }
        }
        for (Erratum erratum : siteContent.errata()) {
            List<String> told = erratum.told().stream()
                    .map(part -> Prose.plain(part.text()))
                    .toList();
            entries.add(entry(erratum.id(), erratum.title(), erratum.id(), told));
        }
        GlossaryPage.anchors(siteContent)
                .forEach((term, anchor) -> entries.add(new Entry(
                        term.word(),
                        Prose.plain(term.meaning()),
                        Link.to(Page.GLOSSARY, anchor).address(),
                        List.of())));
    }

    private static Entry entry(String id, String title, String anchor, List<String> lines) {
        return new Entry(
                id, Prose.plain(title), Link.to(Page.DOCUMENTATION, anchor).address(), lines);
    }
}
