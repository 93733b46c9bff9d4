package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.Set;

/**
 * A runtime that is wrong on purpose, and what the kit has to say of it.
 *
 * @param name what it does wrong
 * @param root the clause that has to be the root, and the only one
 * @param message what the kit's first piece of evidence for it has to say; of a survivor, what would catch it
 * @param kind how it is caught, if it is
 * @param selection what to check; everything, unless the runtime hangs
 * @param patience how long it may take to come back
 */
public record Fault(
        String name,
        String root,
        String message,
        Variation runtime,
        Kind kind,
        Selection selection,
        Duration patience) {

    /** Long enough for the largest scenarios on a busy machine, so that slowness is not taken for a hang. */
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** After so many seconds a thread that hangs goes on, so that none stays behind: later than anybody waits for it. */
    static final int STUCK = 60;

    public static Fault of(String name, String root, String message, Variation runtime) {
        return new Fault(name, root, message, runtime, Kind.STEADY, Selection.ALL, PATIENCE);
    }

    /** The same runtime, whose threads decide which scenarios see the fault. */
    public Fault races() {
        return new Fault(name, root, message, runtime, Kind.RACING, selection, patience);
    }

    /** The same runtime, which hangs: to wait for it in every scenario would take minutes. */
    public Fault hangs(String... clauses) {
        Selection few = new Selection(Set.of(clauses), Set.of());
        return new Fault(name, root, message, runtime, Kind.HANGING, few, Duration.ofSeconds(1));
    }

    /** The same runtime, which has so long to come back. */
    public Fault within(Duration longest) {
        return new Fault(name, root, message, runtime, kind, selection, longest);
    }

    /** A runtime that breaks a clause, and that no scenario catches. */
    public static Fault survivor(String name, String clause, String whatWouldCatchIt, Variation runtime) {
        return new Fault(name, clause, whatWouldCatchIt, runtime, Kind.SURVIVING, Selection.ALL, PATIENCE);
    }

    @Override
    public String toString() {
        return name;
    }
}
