package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.features.FeatureFiles;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Background;
import io.cucumber.messages.types.DocString;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The scenarios as the feature files tell them, word for word. */
final class FeatureTexts {

    /**
     * A scenario.
     *
     * @param id permanent: a clause and a letter
     * @param rule the heading that it stands under
     * @param steps what is told, with what is told once for the whole feature before it
     */
    record Told(
            String id,
            String clause,
            String title,
            String feature,
            String prose,
            String rule,
            String file,
            long line,
            List<Line> steps) {}

    /** A step, and the lines of the body that it gives, if any. */
    record Line(String keyword, String words, List<String> body) {}

    private final List<Told> told = new ArrayList<>();

    private FeatureTexts() {}

    /** All scenarios that the kit comes with, in the order of the files. */
    static List<Told> load() {
        return of(FeatureFiles.load());
    }

    static List<Told> of(Map<String, String> files) {
        FeatureTexts features = new FeatureTexts();
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        files.forEach((file, text) -> parser.parse(file, text.getBytes(StandardCharsets.UTF_8))
                .map(Envelope::getGherkinDocument)
                .flatMap(Optional::stream)
                .flatMap(document -> document.getFeature().stream())
                .forEach(feature -> features.feature(file, feature)));
        return List.copyOf(features.told);
    }

    private void feature(String file, Feature feature) {
        List<Line> first = background(feature.getChildren().stream().map(FeatureChild::getBackground));
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenario(file, feature, "", first, scenario));
            child.getRule().ifPresent(rule -> {
                List<Line> before = new ArrayList<>(first);
                before.addAll(background(rule.getChildren().stream().map(RuleChild::getBackground)));
                rule.getChildren().stream()
                        .flatMap(inside -> inside.getScenario().stream())
                        .forEach(scenario -> scenario(file, feature, rule.getName(), before, scenario));
            });
        }
    }

    private void scenario(String file, Feature feature, String rule, List<Line> before, Scenario scenario) {
        String id = scenario.getTags().get(0).getName().substring(1);
        List<Line> steps = new ArrayList<>(before);
        scenario.getSteps().forEach(step -> steps.add(line(step)));
        told.add(new Told(
                id,
                id.substring(0, id.length() - 1),
                scenario.getName(),
                feature.getName(),
                feature.getDescription().strip(),
                rule,
                file,
                scenario.getLocation().getLine(),
                List.copyOf(steps)));
    }

    private static List<Line> background(Stream<Optional<Background>> backgrounds) {
        return backgrounds
                .flatMap(Optional::stream)
                .flatMap(background -> background.getSteps().stream())
                .map(FeatureTexts::line)
                .toList();
    }

    private static Line line(Step step) {
        return new Line(
                step.getKeyword().strip(),
                step.getText(),
                step.getDocString().map(DocString::getContent).stream()
                        .flatMap(String::lines)
                        .toList());
    }
}
