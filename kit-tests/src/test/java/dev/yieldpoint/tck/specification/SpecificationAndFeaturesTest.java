package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The document, the features and the checks say the same. */
class SpecificationAndFeaturesTest {

    private static final Path API = Path.of("../spec/src/main/java");
    private static final Pattern ID = Pattern.compile("\\b[A-Z]{3,}-\\d+\\b");

    private final Specification specification = Specification.load();
    private final List<PlannedScenario> scenarios = FeaturePlan.load().scenarios();

    @Test
    void a_clause_has_scenarios_if_and_only_if_it_says_so() {
        assertThat(scenarios.stream().map(PlannedScenario::clause).distinct())
                .containsExactlyInAnyOrderElementsOf(ids(Clause::byScenarios));
    }

    @Test
    void a_clause_is_checked_over_every_trace_if_and_only_if_it_says_so() {
        assertThat(UniversalChecks.clauses()).containsExactlyInAnyOrderElementsOf(ids(Clause::byTrace));
    }

    @Test
    void a_clause_rests_only_on_clauses_that_are_at_least_as_binding() {
        Comparator<Level> mostBindingFirst = Comparator.naturalOrder();
        assertThat(specification.clauses())
                .allSatisfy(clause -> assertThat(clause.restsOn())
                        .as("what %s rests on", clause.id())
                        .allSatisfy(below -> assertThat(level(below))
                                .usingComparator(mostBindingFirst)
                                .isLessThanOrEqualTo(clause.level())));
    }

    @Test
    void what_can_fail_has_a_usual_cause() {
        assertThat(ids(clause -> clause.usualCause().isEmpty()))
                .containsExactlyElementsOf(ids(clause -> !clause.untestable().isEmpty()));
    }

    @Test
    void the_clauses_of_a_chapter_are_numbered_without_gaps_in_order() {
        Map<String, List<String>> chapters = specification.clauses().stream()
                .collect(Collectors.groupingBy(Clause::chapter, Collectors.mapping(Clause::id, Collectors.toList())));
        chapters.forEach((chapter, ids) -> assertThat(ids)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, ids.size())
                        .mapToObj(number -> chapter.toUpperCase(Locale.ROOT) + "-" + number)
                        .toList()));
    }

    @Test
    void the_clauses_that_the_java_api_mentions_exist() {
        List<String> mentioned = mentioned();
        assertThat(mentioned).isNotEmpty().isSubsetOf(ids(clause -> true));
    }

    private static List<String> mentioned() {
        try (Stream<Path> files = Files.walk(API)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> ID.matcher(text(file)).results().map(MatchResult::group))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids(Predicate<Clause> which) {
        return specification.clauses().stream().filter(which).map(Clause::id).toList();
    }

    private Level level(String id) {
        return specification.clause(id).orElseThrow().level();
    }
}
