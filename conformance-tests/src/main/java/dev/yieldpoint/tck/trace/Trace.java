package dev.yieldpoint.tck.trace;

import dev.yieldpoint.tck.machine.Heartbeat;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The events of one run, numbered in the order they were recorded. Any thread may record.
 *
 * <p>The trace also keeps the step budget: an application that records more than so many events between two things the
 * scenario asks for is taken to be one that never becomes quiet. Whoever knows how much work an application has
 * {@linkplain #allow raises} the budget accordingly, so that size alone never uses it up.
 */
public final class Trace {

    /** Events between two things asked for, of an application without much work; a scenario needs some dozens. */
    public static final int BUDGET = 20_000;

    /** How much text may be attached to a trace, in characters; what comes later is left out. */
    private static final int MOST_ATTACHED = 100_000;

    /** Guarded by itself, as is everything else here. */
    private final List<Event> events = new ArrayList<>();

    private final List<String> attachments = new ArrayList<>();
    private final List<String> exchanged = new ArrayList<>();

    private final Set<Throwable> thrown = Collections.newSetFromMap(new IdentityHashMap<>());
    private int attached;
    private boolean sealed;
    private long budget = BUDGET;
    private Runnable recorded = () -> {};

    /** What was spent of the budget since the scenario last asked for something. */
    private long spent;
    /** When the last event was recorded, or the last step counted; read by whoever waits for the run. */
    private volatile Moment latest = Heartbeat.ofThisJvm().now();

    /** Sets how many events there may be between two things the scenario asks for. */
    public void allow(long most) {
        synchronized (events) {
            budget = most;
        }
    }

    /** How many events there may be between two things the scenario asks for. */
    public long budget() {
        synchronized (events) {
            return budget;
        }
    }

    /** Keeps a text that belongs to the run and is no event: a stack trace, or what a process wrote to standard error. */
    public void attach(String text) {
        synchronized (events) {
            if (!text.isBlank() && attached < MOST_ATTACHED && !attachments.contains(text)) {
                attachments.add(text);
                attached += text.length();
            }
        }
    }

    /** Keeps a line that the kit and a process have exchanged in this run, whole and in order. */
    public void exchange(String line) {
        synchronized (events) {
            exchanged.add(line);
        }
    }

    /** The lines that were exchanged with a process; empty if nobody keeps them. */
    public List<String> exchanged() {
        synchronized (events) {
            return List.copyOf(exchanged);
        }
    }

    /** Takes note of something that the runtime threw and that an event tells of; false if one tells of it already. */
    public boolean tellsFirst(Throwable cause) {
        synchronized (events) {
            return thrown.add(cause);
        }
    }

    /** Whether an event tells of this exception, or of one that caused it. */
    public boolean tells(Throwable exception) {
        synchronized (events) {
            Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
            for (Throwable next = exception; next != null && seen.add(next); next = cause(next)) {
                if (thrown.contains(next)) {
                    return true;
                }
            }
            return false;
        }
    }

    private static @Nullable Throwable cause(Throwable exception) {
        try {
            return exception.getCause();
        } catch (RuntimeException | Error speechless) {
            return null;
        }
    }

    /** The texts that were attached, in order, each once. */
    public List<String> attachments() {
        synchronized (events) {
            return List.copyOf(attachments);
        }
    }

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
            recorded.run();
        }
    }

    /** Has this run after each event, on the thread that records it; it must not record, nor wait. */
    public void whenRecorded(Runnable then) {
        synchronized (events) {
            recorded = then;
        }
    }

    /**
     * Counts a step that leaves no event, such as another round of a loop.
     *
     * @throws NeverQuiet as {@link #record} does
     */
    public void tick() {
        synchronized (events) {
            if (sealed || spent >= budget) {
                throw new NeverQuiet(budget);
            }
            spent++;
            latest = Heartbeat.ofThisJvm().now();
        }
    }

    /** When the last event was recorded, or the last step counted. */
    public Moment latest() {
        return latest;
    }

    /** Appends a last event, unless the budget is used up: whatever still runs leaves no more traces. */
    public void seal(Event last) {
        synchronized (events) {
            if (!sealed && spent < budget) {
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

    /** What has been recorded after the first so many events. */
    public List<Event> since(int first) {
        synchronized (events) {
            return List.copyOf(events.subList(first, events.size()));
        }
    }

    /** The events of one kind, in order. */
    public <E extends Event> Stream<E> events(Class<E> kind) {
        return events().stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Whether the budget is used up since the last thing asked for. */
    public boolean exhausted() {
        synchronized (events) {
            return spent >= budget;
        }
    }
}
