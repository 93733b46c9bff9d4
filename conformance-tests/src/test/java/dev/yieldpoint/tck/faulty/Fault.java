package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.run.Selection;
import java.time.Duration;
import java.util.Set;

/**
 * A runtime that is wrong on purpose, and what the kit has to say of it.
 *
 * @param name what it does wrong
 * @param root the clause that has to be the root, and the only one
 * @param message what the kit's first piece of evidence for it has to say
 * @param selection what to check; everything, unless the runtime hangs
 * @param patience how long it may take to come back
 */
record Fault(String name, String root, String message, Variation runtime, Selection selection, Duration patience) {

    static Fault of(String name, String root, String message, Variation runtime) {
        return new Fault(name, root, message, runtime, Selection.ALL, Duration.ofSeconds(10));
    }

    /** The same runtime, which hangs: to wait for it in every scenario would take minutes. */
    Fault hangs(String... clauses) {
        return new Fault(name, root, message, runtime, new Selection(Set.of(clauses), Set.of()), Duration.ofSeconds(1));
    }

    @Override
    public String toString() {
        return name;
    }
}
