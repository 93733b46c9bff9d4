package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Which cells a run visits, while it is under way. Any thread may ask. */
final class LiveVisits {

    private final Trace trace;
    private final Visits visits;
    private final Map<Action, List<Visit>> latest = new EnumMap<>(Action.class);
    private int seen;

    LiveVisits(Application application, Trace trace) {
        this.trace = trace;
        this.visits = new Visits(application);
    }

    /** Whether the latest operation of a kind, whose event stands in the trace already, visits a cell. */
    synchronized boolean hasVisited(Cell cell) {
        catchUp();
        return latest.getOrDefault(cell.action(), List.of()).stream()
                .anyMatch(visit -> visit.cells().contains(cell));
    }

    /** What the latest operation of a kind was done to. */
    synchronized String latestSubject(Action action) {
        catchUp();
        return latest.getOrDefault(action, List.of()).stream()
                .map(Visit::subject)
                .findFirst()
                .orElse("");
    }

    /** Whether an operation on a subject visits a cell, if its event came now. */
    synchronized boolean wouldVisit(Cell cell, Event event, String subject) {
        catchUp();
        return visits.ask(event).stream()
                .anyMatch(visit ->
                        visit.subject().equals(subject) && visit.cells().contains(cell));
    }

    private void catchUp() {
        for (Event event : trace.since(seen)) {
            List<Visit> now = visits.ask(event);
            now.stream()
                    .map(visit -> visit.cells().iterator().next().action())
                    .forEach(action -> latest.put(
                            action,
                            now.stream()
                                    .filter(visit ->
                                            visit.cells().iterator().next().action() == action)
                                    .toList()));
            visits.see(event);
            seen++;
        }
    }
}
