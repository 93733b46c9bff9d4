package dev.yieldpoint.tck.map;

import java.util.List;

/** What decides what happens in a cell of the map. */
public sealed interface Decision {

    /**
     * Clauses do.
     *
     * @param clauses their ids, the nearest first
     */
    record Decided(List<String> clauses) implements Decision {

        /** Copies the list. */
        public Decided {
            clauses = List.copyOf(clauses);
        }
    }

    /** Nobody says what happens: every choice passes. */
    record Free(String why) implements Decision {}

    /** No program can do that. */
    record Impossible(String why) implements Decision {}
}
