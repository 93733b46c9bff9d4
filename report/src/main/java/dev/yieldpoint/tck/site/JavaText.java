package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.listing.Listing;

/** Java, as the pages show it. */
final class JavaText {

    private static final SourceText JAVA = new SourceText(
            "\\d+L?",
            "boolean|break|catch|class|else|enum|final|for|if|implements|import|int|instanceof|interface|long"
                    + "|new|package|private|public|record|return|sealed|static|this|throw|try|var|void|while|true|false|null");

    private JavaText() {}

    /** A coroutine, in sight until somebody folds it away. */
    static Html of(Listing listing) {
        return JAVA.folded("in Java", listing.java(), "java");
    }

    /** A block of source. */
    static Html of(String source) {
        return JAVA.block(source, "listing");
    }
}
