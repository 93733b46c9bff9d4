package dev.yieldpoint.tck.rust;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines of Rust, those of a block indented as rustfmt does. */
final class RustWriter {

    private static final String INDENT = "    ";
    private static final int NONE = 0;

    private final StringBuilder text = new StringBuilder();
    /** For each line the number of the instruction that it is of. */
    private final List<Integer> numbers = new ArrayList<>();

    private int depth;
    private int instruction;

    /** Says of which instruction the next lines are, by its number; 0 for none. Returns what was said before. */
    int of(int number) {
        int before = instruction;
        instruction = number;
        return before;
    }

    RustWriter add(String format, Object... words) {
        return write(words.length == 0 ? format : String.format(Locale.ROOT, format, words), instruction);
    }

    private RustWriter write(String line, int number) {
        text.append(line.isEmpty() ? "" : INDENT.repeat(depth)).append(line).append('\n');
        numbers.add(number);
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
        write("} " + words + " {", NONE);
        depth++;
        return this;
    }

    /** Ends a block, and the statement with what stands behind it. */
    RustWriter close(String behind) {
        depth--;
        return write("}" + behind, NONE);
    }

    /** For each line the number of the instruction that it is of; 0 for a line that is of none. */
    List<Integer> numbers() {
        return List.copyOf(numbers);
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing();
    }
}
