package dev.yieldpoint.tck.listing;

import java.util.ArrayList;
import java.util.List;

/** Lines of Java, those of a block indented. */
final class JavaWriter {

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

    void add(String line) {
        add(line, instruction);
    }

    private void add(String line, int number) {
        text.append(INDENT.repeat(depth)).append(line).append('\n');
        numbers.add(number);
    }

    /** A line that opens a block. */
    void open(String line) {
        add(line + " {");
        depth++;
    }

    /** Ends a block, and begins the one that belongs to the same statement. */
    void otherwise(String words) {
        depth--;
        add("} " + words + " {", NONE);
        depth++;
    }

    /** Ends a block, and the statement with what stands behind it. */
    void close(String behind) {
        depth--;
        add("}" + behind, NONE);
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
