package dev.yieldpoint.tck.listing;

/** Lines of Java, those of a block indented. */
final class JavaWriter {

    private static final String INDENT = "    ";

    private final StringBuilder text = new StringBuilder();
    private int depth;

    void add(String line) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
    }

    /** A line that opens a block. */
    void open(String line) {
        add(line + " {");
        depth++;
    }

    /** Ends a block, and begins the one that belongs to the same statement. */
    void otherwise(String words) {
        depth--;
        open("} " + words);
    }

    /** Ends a block, and the statement with what stands behind it. */
    void close(String behind) {
        depth--;
        add("}" + behind);
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
