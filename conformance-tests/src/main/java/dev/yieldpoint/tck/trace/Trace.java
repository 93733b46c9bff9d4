package dev.yieldpoint.tck.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The events of one run, numbered in the order they were recorded. Any thread may record.
 *
 * <p>The trace also keeps the step budget: an application that records more than so many events between two things the
 * scenario asks for is taken to be one that never becomes quiet.
 */
public final class Trace {

    /** Events between two things asked for; a scenario needs some dozens. */
    public static final int BUDGET = 20_000;

    /** Guarded by itself. */
    private final List<Event> events = new ArrayList<>();

    /** What belongs to the run and is no event; guarded by events. */
    private final List<String> attachments = new ArrayList<>();

    private boolean sealed;

    /** What was spent of the budget since the scenario last asked for something; guarded by events. */
    private int spent;

    /**
     * Appends an event.
     *
     * @throws NeverQuiet if the budget is used up or the trace is sealed; to be let through, so that whoever recorded
     *     comes to an end
     */
    public void record(Event event) {
        synchronized (events) {
            if (event instanceof Event.Asked) {
                spent = 0;
            }
            tick();
            events.add(event);
        }
    }

    /**
     * Counts a step that leaves no event, such as another round of a loop.
     *
     * @throws NeverQuiet as {@link #record} does
     */
    public void tick() {
        synchronized (events) {
            if (sealed || spent >= BUDGET) {
                throw new NeverQuiet();
            }
            spent++;
        }
    }

    /** Appends a last event, unless the budget is used up: whatever still runs leaves no more traces. */
    public void seal(Event last) {
        synchronized (events) {
            if (!sealed && spent < BUDGET) {
                events.add(last);
            }
            sealed = true;
        }
    }

    /** What has been recorded so far. */
    public List<Event> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    /** The events of one kind, in order. */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether the budget is used up since the last thing asked for. */
    public boolean exhausted() {
        synchronized (events) {
            return spent >= BUDGET;
        }
    }

    /** Keeps what belongs to the run and is no event, such as a stack trace or standard error. Any thread may, at any time. */
    public void attach(String text) {
        synchronized (events) {
            attachments.add(text);
        }
    }

    /** What was attached so far. */
    public List<String> attachments() {
        synchronized (events) {
            return List.copyOf(attachments);
        }
    }
}
