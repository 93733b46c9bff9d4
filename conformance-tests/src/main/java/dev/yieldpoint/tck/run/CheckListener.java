package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.Property;

/** Is notified of the progress of a check. Calls do not overlap, and may come from any thread. */
public interface CheckListener {

    /** Ignores everything. */
    CheckListener NOBODY = new CheckListener() {};

    /** The check spends its time on something else from now on. */
    default void began(Phase phase) {}

    /** A scenario or a property is over. */
    default void over(TestResult experiment) {}

    /** A program of a property was tried; they are counted from 1. */
    default void tried(Property property, int number) {}
}
