package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.rust.RustListing;
import dev.yieldpoint.tck.rust.RustListings;
import dev.yieldpoint.tck.site.FeatureTexts.Line;
import java.util.List;
import java.util.stream.IntStream;

/** Rust, as the pages show it. */
final class RustText {

    /** What a reader has to know of all listings of coroutines. */
    static final String READING =
            "Beside each body stands the same in Rust, as one writes it against Dioxus 0.4, and in Java. What a listing does not"
                    + " declare, the component around it does; None is null in Java.";

    private static final SourceText RUST = new SourceText(
            "\\d[\\d_]*",
            "as|async|await|break|const|continue|else|enum|false|fn|for|if|impl|in|let|loop|match|mod|move|mut|pub|ref|return|self"
                    + "|static|struct|true|type|unsafe|use|where|while");

    private RustText() {}

    /** A coroutine, in sight until somebody folds it away. */
    static Html of(RustListing listing) {
        return RUST.folded("in Rust", listing.rust(), "rust");
    }

    /** The coroutines of a scenario, each as a block of source. */
    static Html blocks(List<Line> steps) {
        RustListings listings = listings(steps);
        return several(IntStream.range(0, steps.size())
                .boxed()
                .flatMap(step -> listings.listing(step).stream())
                .<Html>map(listing -> element("div", RUST.block(listing.rust(), "listing rust")))
                .toList());
    }

    static RustListings listings(List<Line> steps) {
        return new RustListings(steps.stream()
                .map(step -> new RustListings.Step(step.words(), String.join("\n", step.body())))
                .toList());
    }
}
