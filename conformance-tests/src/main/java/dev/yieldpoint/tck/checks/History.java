package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The trace so far, and the violations that the checks have found in it. Every check judges an event before it becomes
 * part of the history.
 *
 * <p>Only the clauses on failures specify an application in which something has failed. So whatever a check finds wrong after a
 * failure violates the clause of that failure instead; {@link Violation#unfailed} keeps the clause that the check named.
 */
final class History {

    /** A failing body leaves everything else unaffected. */
    static final String OF_BODIES = "LIFECYCLE-9";

    private static final String OF_RENDERS = "LIFECYCLE-10";
    private static final String OF_LISTENERS = "LIFECYCLE-11";

    /** The clauses that every violation after a failure counts for. */
    static final Set<String> OF_FAILURES = Set.of(OF_BODIES, OF_RENDERS, OF_LISTENERS);

    /**
     * The clauses that are charged as ever: those that say themselves what happens after a failure; those that count renders, since
     * no clause on failures asks for few; and those of a profile, since no clause on failures requires a profile.
     */
    static final Set<String> CHARGED_AS_EVER = Set.of(
            OF_BODIES,
            OF_RENDERS,
            OF_LISTENERS,
            "CHANNEL-11",
            "STATE-3",
            "STATE-4",
            "STATE-5",
            "ATOMS-5",
            "EXTERNAL-5",
            "INJECTION-6",
            "INJECTION-7");

    private final Application application;
    private final Components components;
    private final Channels channels;
    private final Map<String, Violation> violations = new TreeMap<>();
    /** The latest failure of the application itself. */
    private Optional<Event> failure = Optional.empty();

    private boolean runtimeFailed;

    History(Application application) {
        this.application = application;
        components = new Components(application);
        channels = new Channels(application);
    }

    Application application() {
        return application;
    }

    Components components() {
        return components;
    }

    Channels channels() {
        return channels;
    }

    /** Makes an event part of the history. */
    void see(Event event) {
        components.see(event);
        channels.see(event);
        runtimeFailed |= isOfRuntime(event);
        if (isFailure(event)) {
            failure = Optional.of(event);
        }
    }

    /** Whether code of the application fails there. */
    static boolean isFailure(Event event) {
        return event instanceof Event.Failed
                || event instanceof Event.RenderFailed
                || event instanceof Event.ListenerFailed;
    }

    private static boolean isOfRuntime(Event event) {
        return event instanceof Event.Hung
                || event instanceof Event.RuntimeThrew
                || event instanceof Event.Threw
                || event instanceof Event.SendThrew
                || event instanceof Event.Broke;
    }

    /** Whether the runtime has failed so far: what follows from it is part of that failure, which is charged elsewhere. */
    boolean hasRuntimeFailed() {
        return runtimeFailed;
    }

    private static String clauseOf(Event failure) {
        return failure instanceof Event.Failed
                ? OF_BODIES
                : failure instanceof Event.RenderFailed ? OF_RENDERS : OF_LISTENERS;
    }

    /** Records that a clause is violated, unless an earlier event violated it. */
    void violation(String clause, int at, String message) {
        add(clause, at, message, false);
    }

    /** Records that the runtime threw where a clause specifies the outcome. */
    void thrown(String clause, int at, String message) {
        add(clause, at, message, true);
    }

    private void add(String clause, int at, String message, boolean thrown) {
        Violation found = failure.filter(before -> !CHARGED_AS_EVER.contains(clause))
                .map(before -> new Violation(
                        clauseOf(before), at, message + ", after this failure: " + before, thrown, clause))
                .orElseGet(() -> new Violation(clause, at, message, thrown));
        violations.putIfAbsent(found.clause(), found);
    }

    /** The first violation of every clause. */
    List<Violation> violations() {
        return List.copyOf(violations.values());
    }
}
