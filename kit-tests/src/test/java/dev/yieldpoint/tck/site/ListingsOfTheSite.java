package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.listing.CoroutineSteps;
import dev.yieldpoint.tck.listing.Listing;
import dev.yieldpoint.tck.rust.RustListing;
import dev.yieldpoint.tck.rust.RustListings;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The listings that the chapter pages show. */
public final class ListingsOfTheSite {

    private ListingsOfTheSite() {}

    /** Those of all scenarios, in their order; many stand in several scenarios. */
    public static List<Listing> all() {
        return all(scenario -> true);
    }

    /** Those of the scenarios whose ids are accepted. */
    public static List<Listing> all(Predicate<String> scenarios) {
        return FeatureTexts.load().stream()
                .filter(told -> scenarios.test(told.id()))
                .flatMap(ListingsOfTheSite::of)
                .toList();
    }

    private static Stream<Listing> of(FeatureTexts.Told told) {
        CoroutineSteps steps = new CoroutineSteps(
                told.steps().stream().map(FeatureTexts.Line::words).toList());
        return told.steps().stream()
                .flatMap(step -> steps.listing(step.words(), String.join("\n", step.body())).stream());
    }

    /** The same coroutines in Rust. */
    public static List<RustListing> inRust() {
        return FeatureTexts.load().stream()
                .flatMap(told -> {
                    RustListings listings = RustText.listings(told.steps());
                    return IntStream.range(0, told.steps().size())
                            .boxed()
                            .flatMap(step -> listings.listing(step).stream());
                })
                .toList();
    }
}
