package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a trace has told so far, and what the checks have found wrong in it. Every check judges an event before it becomes
 * part of the history.
 */
final class History {

    private final Application application;
    private final Components components;
    private final Channels channels;
    private final Map<String, Violation> violations = new TreeMap<>();

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
    }

    /** Takes note that a clause is broken, unless it was broken before. */
    void violation(String clause, int at, String message) {
        violations.putIfAbsent(clause, new Violation(clause, at, message));
    }

    /** Takes note that the runtime threw at something that a clause promises. */
    void thrown(String clause, int at, String message) {
        violations.putIfAbsent(clause, new Violation(clause, at, message, true));
    }

    /** The first violation of every clause. */
    List<Violation> violations() {
        return List.copyOf(violations.values());
    }
}
