package dev.yieldpoint.tck.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.yieldpoint.tck.specification.Specification;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The style that keeps the features readable. */
class FeatureStyleTest {

    private static final int LONGEST_BODY = 8;
    private static final int DEEPEST_NESTING = 3;
    private static final int MOST_PHRASES = 75;
    private static final String NAME = "(lifecycle|yielding|ownership|state|channel|services|atoms|injection"
            + "|external-state|documentation)/[a-z]+([-_][a-z]+)*\\.feature";

    private static final Map<String, String> FILES = FeatureFiles.load();

    @TestFactory
    Stream<DynamicTest> a_file_lies_with_its_chapter_and_is_named_in_lower_case() {
        return each((file, feature) -> assertThat(file).matches(NAME));
    }

    @TestFactory
    Stream<DynamicTest> a_feature_begins_with_prose() {
        return each((file, feature) -> assertThat(feature.getDescription().strip())
                .as("what stands below the title")
                .contains(" ")
                .endsWith("."));
    }

    @TestFactory
    Stream<DynamicTest> every_scenario_stands_under_a_rule() {
        return each((file, feature) -> assertThat(feature.getChildren())
                .flatExtracting(child ->
                        child.getScenario().stream().map(Scenario::getName).toList())
                .as("scenarios without a rule")
                .isEmpty());
    }

    @TestFactory
    Stream<DynamicTest> a_body_is_short_and_flat() {
        return each((file, feature) -> assertThat(bodies(feature)).allSatisfy(body -> {
            List<String> lines = body.lines().filter(line -> !line.isBlank()).toList();
            assertThat(lines).as(body).hasSizeLessThanOrEqualTo(LONGEST_BODY);
            assertThat(lines.stream().filter(line -> indent(line) > 2 * DEEPEST_NESTING))
                    .as(body)
                    .isEmpty();
            assertThat(lines.stream().map(FeatureStyleTest::indent)).as(body).allMatch(indent -> indent % 2 == 0);
        }));
    }

    @Test
    void a_scenario_stands_in_the_directory_of_its_chapter_or_in_the_documentation() {
        assertThat(FeaturePlan.load().scenarios()).allSatisfy(scenario -> {
            String chapter = scenario.clause()
                    .substring(0, scenario.clause().indexOf('-'))
                    .toLowerCase(Locale.ROOT);
            assertThat(scenario.file()).as(scenario.id()).matches("(documentation|%s(-[a-z]+)?)/.*".formatted(chapter));
        });
    }

    @Test
    void every_scenario_verifies_a_clause_that_exists() {
        Specification specification = Specification.load();
        assertThat(FeaturePlan.load().scenarios())
                .filteredOn(scenario -> specification.clause(scenario.clause()).isEmpty())
                .isEmpty();
    }

    @Test
    void there_are_not_too_many_step_phrases() {
        JavaClasses steps = new ClassFileImporter().importPackages("dev.yieldpoint.tck.steps");
        assertThat(steps.stream()
                        .flatMap(type -> type.getMethods().stream())
                        .flatMap(method -> method.getAnnotations().stream())
                        .filter(annotation ->
                                annotation.getRawType().getPackageName().equals("io.cucumber.java.en"))
                        .map(annotation -> annotation.get("value").orElseThrow())
                        .distinct())
                .isNotEmpty()
                .hasSizeLessThanOrEqualTo(MOST_PHRASES);
    }

    private interface Lint {
        void check(String file, Feature feature);
    }

    private static Stream<DynamicTest> each(Lint lint) {
        return FILES.entrySet().stream()
                .map(entry -> dynamicTest(
                        entry.getKey(), () -> lint.check(entry.getKey(), feature(entry.getKey(), entry.getValue()))));
    }

    private static Feature feature(String file, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        return parser.parse(file, text.getBytes(StandardCharsets.UTF_8))
                .flatMap(envelope -> envelope.getGherkinDocument().stream())
                .flatMap(document -> document.getFeature().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> bodies(Feature feature) {
        Stream<Step> outside = feature.getChildren().stream()
                .flatMap(child -> child.getBackground().stream())
                .flatMap(background -> background.getSteps().stream());
        Stream<Step> inside = feature.getChildren().stream()
                .map(FeatureChild::getRule)
                .flatMap(rule -> rule.stream())
                .flatMap(rule -> rule.getChildren().stream())
                .flatMap(FeatureStyleTest::steps);
        return Stream.concat(outside, inside)
                .flatMap(step -> step.getDocString().stream())
                .map(DocString::getContent)
                .toList();
    }

    private static Stream<Step> steps(RuleChild child) {
        return Stream.concat(
                child.getBackground().stream().flatMap(background -> background.getSteps().stream()),
                child.getScenario().stream().flatMap(scenario -> scenario.getSteps().stream()));
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
