package dev.yieldpoint.tck.map;

import java.util.Set;

/**
 * An operation in a run, with the cells that it visits: one for each moment that held.
 *
 * @param at the index of its event in the trace
 * @param subject the name of the coroutine, component, state or shared value that it is done to; of an atom, the component that
 *     reads it or whose coroutine sets it
 */
public record Visit(int at, String subject, Set<Cell> cells) {

    /** Copies the set. */
    public Visit {
        cells = Set.copyOf(cells);
    }
}
