package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/peers.md} names exists, and each of its rows says who checks the behaviour, or why nobody does. */
class PeersTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "peers.md");
    private static final Pattern ID = Pattern.compile("[A-Z]+-\\d+[a-z]?");
    private static final Pattern PROPERTY = Pattern.compile("property `([a-z-]+)`");

    /** The cells of each row. */
    private static List<List<String>> rows() {
        try (Stream<String> lines = Files.lines(DOCUMENT)) {
            return lines.filter(line -> line.matches("\\| \\d+ \\|.*"))
                    .map(line -> Stream.of(line.split("\\|"))
                            .map(String::strip)
                            .filter(cell -> !cell.isEmpty())
                            .toList())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(group))
                .toList();
    }

    @Test
    void the_rows_are_numbered_and_complete() {
        List<List<String>> rows = rows();
        assertThat(rows)
                .hasSizeGreaterThanOrEqualTo(38)
                .allSatisfy(row -> assertThat(row).hasSize(5));
        assertThat(rows.stream().map(row -> row.get(0)))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, rows.size())
                        .mapToObj(Integer::toString)
                        .toList());
    }

    @Test
    void every_clause_scenario_and_erratum_that_it_names_exists() {
        Set<String> known = new TreeSet<>(
                FeaturePlan.load().scenarios().stream().map(PlannedScenario::id).toList());
        Specification.load().clauses().forEach(clause -> known.add(clause.id()));
        Erratum.load().forEach(erratum -> known.add(erratum.id()));

        List<String> named = new ArrayList<>();
        rows().forEach(row -> named.addAll(found(ID, 0, row.get(4))));
        assertThat(named).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void every_property_that_it_names_exists() {
        List<String> named = new ArrayList<>();
        rows().forEach(row -> named.addAll(found(PROPERTY, 1, row.get(4))));
        assertThat(named)
                .isNotEmpty()
                .isSubsetOf(Properties.ALL.stream().map(Property::name).toList());
    }

    @Test
    void a_row_that_names_neither_says_that_the_behaviour_is_left_free() {
        assertThat(rows())
                .allSatisfy(row -> assertThat(row.get(4))
                        .satisfiesAnyOf(
                                here -> assertThat(here)
                                        .matches(ID.pattern() + "(, " + ID.pattern() + ")*(; property .*)?"),
                                here -> assertThat(here).startsWith("left free")));
    }
}
