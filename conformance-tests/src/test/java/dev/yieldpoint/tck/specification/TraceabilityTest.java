package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;
import org.junit.jupiter.api.Test;

/** What stands beside the specification speaks of clauses and errata that exist, and leaves no MUST out. */
class TraceabilityTest {

    private static final String ERRATUM = "ERRATUM";
    private static final Pattern ID = Pattern.compile("\\b([A-Z]{3,})-(\\d+)(?: to \\1-(\\d+))?\\b");
    private static final TextContentRenderer TEXT =
            TextContentRenderer.builder().build();

    private final Specification specification = Specification.load();
    private final Node traceability = document("TRACEABILITY.md");
    private final Node errata = document("ERRATA.md");

    @Test
    void the_traceability_names_only_clauses_that_exist() {
        assertThat(clauses(traceability)).isNotEmpty().isSubsetOf(ids());
    }

    @Test
    void the_traceability_names_every_must() {
        assertThat(clauses(traceability))
                .containsAll(specification.clauses().stream()
                        .filter(clause -> clause.level() == Level.MUST)
                        .map(Clause::id)
                        .toList());
    }

    @Test
    void the_errata_name_only_clauses_that_exist() {
        assertThat(clauses(errata)).isNotEmpty().isSubsetOf(ids());
    }

    @Test
    void the_errata_are_numbered_from_1_without_gaps_or_duplicates() {
        List<String> titles = erratumTitles();
        assertThat(titles.stream().map(title -> title.substring(0, title.indexOf(" · "))))
                .isNotEmpty()
                .containsExactlyElementsOf(IntStream.rangeClosed(1, titles.size())
                        .mapToObj(number -> ERRATUM + "-" + number)
                        .toList());
    }

    @Test
    void an_erratum_that_is_mentioned_exists() {
        List<String> existing =
                erratumTitles().stream().flatMap(title -> ids(title).stream()).toList();
        for (Node document : List.of(traceability, errata, document("SPECIFICATION.md"))) {
            assertThat(ids(text(document)))
                    .filteredOn(id -> id.startsWith(ERRATUM))
                    .isSubsetOf(existing);
        }
    }

    @Test
    void a_row_of_the_traceability_names_a_clause_or_says_why_none() {
        List<List<String>> rows = rows();
        assertThat(rows)
                .hasSizeGreaterThan(40)
                .allSatisfy(cells -> assertThat(cells.get(cells.size() - 1))
                        .as("beside %s", cells.get(0))
                        .matches(reason -> !ids(reason).isEmpty() || reason.matches("none: .+")));
    }

    @Test
    void a_range_of_ids_is_read_as_all_of_them() {
        assertThat(ids("see CHANNEL-9 to CHANNEL-11, STATE-2"))
                .containsExactly("CHANNEL-9", "CHANNEL-10", "CHANNEL-11", "STATE-2");
    }

    private List<String> ids() {
        return specification.clauses().stream().map(Clause::id).toList();
    }

    private List<String> erratumTitles() {
        List<String> titles = new ArrayList<>();
        errata.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                if (heading.getLevel() == 2) {
                    titles.add(text(heading));
                }
            }
        });
        return titles;
    }

    /** The rows of all tables, without their heads; this parser leaves tables as the paragraphs they are made of. */
    private List<List<String>> rows() {
        return text(traceability)
                .lines()
                .filter(line -> line.startsWith("|") && !line.matches("[|-]+|\\| (sentence|type) .*"))
                .map(line ->
                        List.of(line.substring(1, line.length() - 1).strip().split(" \\| ")))
                .toList();
    }

    private static List<String> clauses(Node document) {
        return ids(text(document)).stream()
                .filter(id -> !id.startsWith(ERRATUM))
                .toList();
    }

    private static List<String> ids(String text) {
        return ID.matcher(text)
                .results()
                .flatMap(found -> range(found).mapToObj(n -> found.group(1) + "-" + n))
                .toList();
    }

    private static IntStream range(MatchResult found) {
        int first = Integer.parseInt(found.group(2));
        return IntStream.rangeClosed(first, found.group(3) == null ? first : Integer.parseInt(found.group(3)));
    }

    private static String text(Node node) {
        return TEXT.render(node);
    }

    private static Node document(String name) {
        try (InputStream in = Specification.class.getResourceAsStream("/dev/yieldpoint/spec/" + name)) {
            assertThat(in).as(name).isNotNull();
            return Parser.builder().build().parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
