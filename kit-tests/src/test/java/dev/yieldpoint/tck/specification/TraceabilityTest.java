package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
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
    /** The rows of all tables, without their heads. */
    private static final Pattern ROWS =
            Pattern.compile("^\\|(?! (?:sentence or block|type) \\||-).*\\|$", Pattern.MULTILINE);

    private static final Markdown TRACEABILITY = Markdown.load("TRACEABILITY.md");
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
        List<String> existing = erratumTitles().stream()
                .flatMap(title -> Ids.in(title).stream())
                .toList();
        for (Node document : List.of(traceability, errata, document("SPECIFICATION.md"))) {
            assertThat(Ids.in(text(document)))
                    .filteredOn(id -> id.startsWith(ERRATUM))
                    .isSubsetOf(existing);
        }
    }

    @Test
    void every_place_of_the_two_pages_is_read() {
        assertThat(Traceability.load().parts()).hasSize(3);
        assertThat(Traceability.load().places())
                .hasSize(ROWS.matcher(TRACEABILITY.source()).results().toList().size());
        assertThat(Traceability.load().places().map(Traceability.Place::words))
                .contains("\"Another tool in your async toolbox\"", "fermi_service", "use_rw")
                .hasSizeGreaterThan(50);
    }

    @Test
    void every_erratum_has_a_place_on_the_pages() {
        assertThat(Traceability.load().places().flatMap(place -> place.errata().stream()))
                .containsAll(Erratum.load().stream().map(Erratum::id).toList());
    }

    @Test
    void what_the_site_could_not_show_is_refused_with_its_line() {
        refused("# None", "TRACEABILITY.md:0: there is no page: write «## The reference page: …»");
        refused(
                page("| \"words\" | CHANNEL-1 |").replace("It tells.", ""),
                "TRACEABILITY.md:1: what does this section say? Tell it under the heading, in words of our own");
        refused(
                page("| \"words\" | perhaps; ERRATUM-1 |"),
                "TRACEABILITY.md:7: name a clause, or say why there is none: «none: …»");
        refused(
                page("| block `send` | CHANNEL-1 |"),
                "TRACEABILITY.md:7: a place is a few words in quotation marks, or"
                        + " «block [`send`](../features/documentation/send.feature)», not «block `send`»");
    }

    private static String page(String row) {
        return "## Page\n\nIt tells.\n\n| place | clauses |\n|---|---|\n" + row + "\n";
    }

    private static void refused(String markdown, String message) {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() -> TraceabilityReader.read(new Markdown("TRACEABILITY.md", markdown)))
                .withMessage(message);
    }

    @Test
    void a_range_of_ids_is_read_as_all_of_them() {
        assertThat(Ids.in("see CHANNEL-9 to CHANNEL-11, STATE-2"))
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

    private static List<String> clauses(Node document) {
        return Ids.in(text(document)).stream()
                .filter(id -> !id.startsWith(ERRATUM))
                .toList();
    }

    private static String text(Node node) {
        return TEXT.render(node);
    }

    private static Node document(String name) {
        return Parser.builder().build().parse(Markdown.load(name).source());
    }
}
