package dev.yieldpoint.tck.features;

import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.language.Words;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Withdrawn;
import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every scenario of the feature files.
 *
 * <p>A scenario carries exactly one tag, its id. To make a plan is to read every coroutine's body, so that a bad line is
 * found before anything runs.
 */
public final class FeaturePlan {

    private static final Pattern ID = Pattern.compile("@([A-Z]+-[1-9]\\d*)[a-z]");

    private static final Pattern SCENARIO = Pattern.compile("[A-Z]+-\\d+[a-z]");

    private static @Nullable FeaturePlan own;

    private final List<PlannedScenario> scenarios = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();

    private FeaturePlan() {}

    /**
     * Reads the kit's own features, once.
     *
     * @throws FeatureException with all that is wrong in them, each with file and line
     */
    public static synchronized FeaturePlan load() {
        if (own == null) {
            own = of(FeatureFiles.load(), Specification.load().withdrawn());
        }
        return own;
    }

    /**
     * Reads features.
     *
     * @param files their texts by path
     * @throws FeatureException with all that is wrong in them, each with file and line
     */
    public static FeaturePlan of(Map<String, String> files) {
        return of(files, List.of());
    }

    /**
     * Reads features.
     *
     * @param files their texts by path
     * @param withdrawn the ids that no scenario may have
     * @throws FeatureException with all that is wrong in them, each with file and line
     */
    public static FeaturePlan of(Map<String, String> files, List<Withdrawn> withdrawn) {
        FeaturePlan plan = new FeaturePlan();
        files.forEach(plan::read);
        withdrawn.forEach(plan::check);
        if (!plan.problems.isEmpty()) {
            throw new FeatureException(plan.problems);
        }
        return plan;
    }

    /** The scenarios, in the order of the files. */
    public List<PlannedScenario> scenarios() {
        return List.copyOf(scenarios);
    }

    private void check(Withdrawn one) {
        String place = places.get(one.id());
        if (place != null) {
            problems.add(
                    String.format(Locale.ROOT, "%s: %s; give the scenario the next free letter", place, one.hint()));
        }
        one.see().stream()
                .filter(id -> SCENARIO.matcher(id).matches() && !places.containsKey(id))
                .forEach(id -> problems.add(String.format(
                        Locale.ROOT,
                        "SPECIFICATION.md:%d: %s is replaced by %s, which no scenario has",
                        one.line(),
                        one.id(),
                        id)));
    }

    private void read(String file, String text) {
        GherkinParser parser = GherkinParser.builder()
                .includeSource(false)
                .includePickles(false)
                .build();
        for (Envelope envelope : parser.parse(file, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toList()) {
            envelope.getParseError().ifPresent(error -> problems.add(file + ": " + error.getMessage()));
            envelope.getGherkinDocument()
                    .flatMap(document -> document.getFeature())
                    .ifPresent(feature -> steps(file, feature));
        }
    }

    private void steps(String file, Feature feature) {
        untagged(file, feature.getLocation(), feature.getTags(), "Feature: " + feature.getName());
        for (FeatureChild child : feature.getChildren()) {
            child.getScenario().ifPresent(scenario -> scenario(file, scenario, backgrounds(feature)));
            child.getRule().ifPresent(rule -> {
                untagged(file, rule.getLocation(), rule.getTags(), "Rule: " + rule.getName());
                rule.getChildren().stream()
                        .flatMap(inside -> inside.getScenario().stream())
                        .forEach(scenario -> scenario(file, scenario, backgrounds(feature)));
            });
        }
        backgrounds(feature).forEach(step -> body(file, step));
    }

    /** Scenarios inherit tags, and would have more than their id. */
    private void untagged(String file, Location location, List<Tag> tags, String heading) {
        if (!tags.isEmpty()) {
            problems.add(String.format(
                    Locale.ROOT, "%s:%d: only a scenario has a tag, not «%s»", file, location.getLine(), heading));
        }
    }

    /** All there are: of other rules too, since no feature has more than one. */
    private static List<Step> backgrounds(Feature feature) {
        return Stream.concat(
                        feature.getChildren().stream().flatMap(child -> child.getBackground().stream()),
                        feature.getChildren().stream()
                                .flatMap(child -> child.getRule().stream())
                                .flatMap(rule -> rule.getChildren().stream())
                                .map(RuleChild::getBackground)
                                .flatMap(background -> background.stream()))
                .flatMap(background -> background.getSteps().stream())
                .toList();
    }

    private void scenario(String file, Scenario scenario, List<Step> background) {
        int line = Math.toIntExact(scenario.getLocation().getLine());
        String place = file + ":" + line;
        scenario.getSteps().forEach(step -> body(file, step));
        if (!scenario.getExamples().isEmpty()) {
            problems.add(place + ": a scenario has no examples: they would share its id");
        }
        List<String> tags = scenario.getTags().stream().map(Tag::getName).toList();
        Matcher id = ID.matcher(tags.size() == 1 ? tags.get(0) : "");
        if (!id.matches()) {
            problems.add(String.format(
                    Locale.ROOT,
                    "%s: a scenario has one tag, its id, such as @CHANNEL-3b; this one has %s",
                    place,
                    tags));
            return;
        }
        String name = tags.get(0).substring(1);
        String earlier = places.putIfAbsent(name, place);
        if (earlier != null) {
            problems.add(String.format(Locale.ROOT, "%s: the id %s is taken by %s", place, name, earlier));
        }
        List<Step> steps =
                Stream.of(background, scenario.getSteps()).flatMap(List::stream).toList();
        scenarios.add(new PlannedScenario(
                name, id.group(1), scenario.getName(), file, line, Needs.of(id.group(1), steps), Size.of(steps)));
    }

    private void body(String file, Step step) {
        step.getDocString().ifPresent(text -> {
            try {
                BodyText.parse(text.getContent(), Words.captured(step.getText()));
            } catch (BodySyntaxException e) {
                problems.add(String.format(
                        Locale.ROOT, "%s:%d: %s", file, text.getLocation().getLine() + e.line(), e.getMessage()));
            }
        });
    }
}
