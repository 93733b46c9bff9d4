package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.rust.RustListings;
import java.util.List;

/** The scenarios as the pages tell them, for tests of other packages. */
public final class ToldScenarios {

    /** A scenario, with the steps of its background. */
    public record Told(String id, String title, String file, List<RustListings.Step> steps) {}

    private ToldScenarios() {}

    /** All scenarios, in the order of the files. */
    public static List<Told> all() {
        return FeatureTexts.load().stream()
                .map(told -> new Told(
                        told.id(),
                        told.title(),
                        told.file(),
                        told.steps().stream()
                                .map(step -> new RustListings.Step(step.words(), String.join("\n", step.body())))
                                .toList()))
                .toList();
    }
}
