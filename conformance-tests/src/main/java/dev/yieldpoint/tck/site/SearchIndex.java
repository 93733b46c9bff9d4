package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.Features.Told;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the search finds: ids, titles, steps and instructions, as a script, since a page from the file system may load
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

    static String script(Book book) {
        List<Entry> entries = new ArrayList<>();
        for (Clause clause : book.specification().clauses()) {
            String page = Book.page(clause.chapter());
            entries.add(new Entry(
                    clause.id(),
                    clause.statement(),
                    Link.to(page, clause.id()).address(),
                    List.of(clause.intent(), clause.source())));
            for (Told told : book.scenarios(clause)) {
                List<String> lines = told.steps().stream()
                        .flatMap(step -> Stream.concat(
                                Stream.of(step.words()), step.body().stream().map(String::strip)))
                        .toList();
                entries.add(new Entry(
                        told.id(), told.title(), Link.to(page, told.id()).address(), lines));
            }
        }
        try {
            return "window.yieldpointIndex = " + MAPPER.writeValueAsString(entries) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index is always writable", e);
        }
    }
}
