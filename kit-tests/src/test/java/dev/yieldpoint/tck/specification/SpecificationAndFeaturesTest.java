package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.features.FeaturePlan;
import dev.yieldpoint.tck.features.PlannedScenario;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
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
        assertThat(scenarios.stream()
                        .map(PlannedScenario::clause)
                        .filter(clause -> level(clause) != Level.MAY)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(ids(Clause::byScenarios));
    }

    @Test
    void a_clause_that_requires_nothing_says_what_its_scenarios_record() {
        assertThat(ids(clause -> clause.untestable().contains("scenarios record")))
                .isNotEmpty()
                .containsExactlyElementsOf(ids(clause ->
                        clause.level() == Level.MAY && !scenarios(clause.id()).isEmpty()));
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

    /** A MUST that rests on nothing but an observation is a SHOULD; one implementation's habit is documented nowhere. */
    @Test
    void a_must_is_written_somewhere_and_a_habit_is_not() {
        assertThat(ids(clause -> clause.level() == Level.MUST && clause.origin().basis() == Basis.OBSERVED))
                .isEmpty();
        assertThat(ids(clause ->
                        clause.level() == Level.PROFILE && clause.origin().basis() == Basis.PAGES))
                .isEmpty();
    }

    /** A withdrawn clause leaves its number unused. */
    @Test
    void the_clauses_of_a_chapter_are_numbered_without_gaps_in_order() {
        Map<String, List<Integer>> chapters = specification.clauses().stream()
                .collect(Collectors.groupingBy(
                        Clause::chapter, Collectors.mapping(clause -> number(clause.id()), Collectors.toList())));
        chapters.forEach((chapter, numbers) -> {
            List<Integer> withdrawn = specification.withdrawn().stream()
                    .map(Withdrawn::id)
                    .filter(id -> id.matches(chapter.toUpperCase(Locale.ROOT) + "-\\d+"))
                    .map(SpecificationAndFeaturesTest::number)
                    .toList();
            assertThat(numbers)
                    .as(chapter)
                    .isSorted()
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, numbers.size() + withdrawn.size())
                            .boxed()
                            .filter(number -> !withdrawn.contains(number))
                            .toList());
        });
    }

    private List<PlannedScenario> scenarios(String clause) {
        return scenarios.stream()
                .filter(scenario -> scenario.clause().equals(clause))
                .toList();
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    @Test
    void the_document_states_the_version_of_the_requirements_and_no_clause_is_later() throws IOException {
        assertThat(Files.readString(Path.of("../spec/SPECIFICATION.md")))
                .contains("version **" + specification.version() + "** of the requirements");
        assertThat(specification.clauses())
                .extracting(clause -> clause.origin().since())
                .allSatisfy(since -> assertThat(since)
                        .usingComparator(SpecificationAndFeaturesTest::compareVersions)
                        .isLessThanOrEqualTo(specification.version()));
    }

    private static int compareVersions(String one, String other) {
        return Arrays.compare(parts(one), parts(other));
    }

    private static int[] parts(String version) {
        return Stream.of(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
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
