package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.trace.Event;
import java.util.Set;

/** One group of rules. It accepts every choice that the specification leaves free. */
interface UniversalCheck {

    /** The clauses whose violation this check reports. */
    Set<String> clauses();

    /** Begins to go through a trace. */
    Pass begin(History history);

    /** One way through a trace. */
    @FunctionalInterface
    interface Pass {

        /** Where an application has nothing that the rules are about. */
        Pass NOTHING = (at, event) -> {};

        /** Judges the next event, which is not part of the history yet. */
        void step(int at, Event event);
    }
}
