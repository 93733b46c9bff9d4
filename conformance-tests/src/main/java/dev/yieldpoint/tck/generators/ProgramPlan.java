package dev.yieldpoint.tck.generators;

import java.util.List;

/**
 * What a random program is made from: lists of small numbers and nothing else. Whatever they are, a program comes of
 * them, for each number chooses among what is possible at its place; and a smaller number chooses something simpler. So
 * a plan shrinks as lists and numbers do.
 */
record ProgramPlan(List<Part> parts, List<Act> acts) {

    /**
     * A component.
     *
     * @param above which of the earlier components is its parent
     * @param hidden whether it is not shown at first: if not 0
     */
    record Part(int above, int hidden, List<Tool> tools) {}

    /** A hook; of a coroutine, with its body. */
    record Tool(int kind, int choice, List<Line> body) {}

    /** A line of a body, perhaps with a block. */
    record Line(int kind, int choice, int value, List<Line> block) {}

    /** A move. */
    record Act(int kind, int choice, int value) {}
}
