package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The part of a trace that a result keeps: its beginning, and the events around the violations. A trace of a hundred thousand messages has
 * half a million events, which neither a report nor the memory of a check should hold.
 *
 * @param events the events that are kept; where some were cut, an event says how many
 * @param violations the violations, each at its index in what is kept
 * @param origins for each kept event its index in the whole trace; {@value #NO_ORIGIN} for one that says how many were cut
 */
record KeptTrace(List<Event> events, List<Violation> violations, List<Integer> origins) {

    private static final int NO_ORIGIN = -1;

    /** Events that are kept from the beginning on. */
    private static final int BEGINNING = 400;

    /** A trace whose last violation comes that early is kept in one piece up to there. */
    private static final int IN_ONE_PIECE = 2_000;

    /** A trace without violations that has no more events is kept as a whole. */
    private static final int WHOLE = 10_000;

    private static final int BEFORE_VIOLATION = 100;
    private static final int AFTER_VIOLATION = 20;

    /** A trace that is kept as a whole. */
    KeptTrace(List<Event> events, List<Violation> violations) {
        this(events, violations, IntStream.range(0, events.size()).boxed().toList());
    }

    /** What is kept of a list that says something of each event of the whole trace. */
    List<Integer> ofEach(List<Integer> numbers) {
        return origins.stream()
                .map(origin -> origin == NO_ORIGIN ? 0 : numbers.get(origin))
                .toList();
    }

    /** What is kept of a run that failed. */
    static KeptTrace of(List<Event> trace, List<Violation> violations) {
        int last = violations.stream().mapToInt(Violation::at).max().orElse(-1);
        int beginning = last < IN_ONE_PIECE ? Math.max(BEGINNING, last + AFTER_VIOLATION) : BEGINNING;
        if (trace.size() <= beginning) {
            return new KeptTrace(trace, violations);
        }
        List<Event> events = new ArrayList<>(trace.subList(0, beginning));
        List<Integer> origins =
                new ArrayList<>(IntStream.range(0, beginning).boxed().toList());
        List<Violation> moved = new ArrayList<>(violations);
        int next = beginning;
        for (Violation violation : violations.stream()
                .sorted(Comparator.comparingInt(Violation::at))
                .toList()) {
            if (violation.at() >= beginning) {
                next = add(events, origins, trace, next, violation.at());
                int behind = next - violation.at();
                moved.set(moved.indexOf(violation), violation.movedTo(events.size() - behind));
            }
        }
        if (next < trace.size()) {
            events.add(new Event.Cut(trace.size() - next));
            origins.add(NO_ORIGIN);
        }
        return new KeptTrace(List.copyOf(events), List.copyOf(moved), List.copyOf(origins));
    }

    /** What is kept of a run that passed. */
    static List<Event> ofPassed(List<Event> trace) {
        return trace.size() <= WHOLE ? trace : of(trace, List.of()).events;
    }

    /** Adds what lies around an event, from {@code next} on, and says what comes next behind it. */
    private static int add(List<Event> events, List<Integer> origins, List<Event> trace, int next, int at) {
        int from = Math.max(next, at - BEFORE_VIOLATION);
        if (from > next) {
            events.add(new Event.Cut(from - next));
            origins.add(NO_ORIGIN);
        }
        int to = Math.max(from, Math.min(trace.size(), at + AFTER_VIOLATION));
        events.addAll(trace.subList(from, to));
        IntStream.range(from, to).forEach(origins::add);
        return to;
    }
}
