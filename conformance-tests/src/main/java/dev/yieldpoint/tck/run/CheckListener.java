package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;
import java.util.List;

/** Is notified of the progress of a check. Calls do not overlap, and may come from any thread. */
public interface CheckListener {

    /** Ignores everything. */
    CheckListener NOBODY = new CheckListener() {};

    /** The check spends its time on something else from now on. */
    default void began(Phase phase) {}

    /** A scenario or a property is over. */
    default void over(TestResult experiment) {}

    /**
     * A scenario was played, or a program of a property has failed, on a process whose lines are kept. A scenario that is repeated is told again.
     *
     * @param id of the scenario or the property
     * @param lines the lines to the process, after {@code "> "}, and those from it, after {@code "< "}, in order
     */
    default void exchanged(String id, List<String> lines) {}

    /** A program of a property was tried; they are counted from 1. */
    default void tried(Property property, int number) {}
}
