package dev.yieldpoint.tck.rust;

import java.util.Locale;

/** Lines of Rust, those of a block indented as rustfmt does. */
final class RustWriter {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    RustWriter add(String format, Object... words) {
        String line = words.length == 0 ? format : String.format(Locale.ROOT, format, words);
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
        return this;
    }

    /** Lines of a text, each indented. */
    RustWriter lines(String several) {
        several.lines().forEach(line -> add(line));
        return this;
    }

    /** A line that opens a block. */
    RustWriter open(String format, Object... words) {
        add(format + " {", words);
        depth++;
        return this;
    }

    /** Ends a block, and begins the one that belongs to the same statement. */
    RustWriter otherwise(String words) {
        depth--;
        return open("} " + words);
    }

    /** Ends a block, and the statement with what stands behind it. */
    RustWriter close(String behind) {
        depth--;
        return add("}" + behind);
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
