package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Interleaving.Turn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.pastalab.fray.core.ThreadContext;
import org.pastalab.fray.core.concurrency.operations.MemoryOperation;
import org.pastalab.fray.rmi.ScheduleObserver;

/** Writes down how the threads of one schedule take turns. */
final class Turns implements ScheduleObserver<ThreadContext> {

    /** The name of the thread that drives the tree. */
    static final String DRIVING = "driving thread";

    private static final String WAITS = "waits";
    private static final String STOPS = "stops";

    private final List<Turn> turns = new ArrayList<>();
    private int events;
    private int from;

    /** An event was recorded by the thread that is running. */
    void recorded() {
        events++;
    }

    @Override
    public void onNewSchedule(Collection<? extends ThreadContext> all, ThreadContext scheduled) {}

    @Override
    public void onContextSwitch(ThreadContext current, ThreadContext next) {
        turns.add(new Turn(name(current), from, events, stopped(current), place(current)));
        from = events;
    }

    /** All turns, the last of which is of this thread. */
    Interleaving interleaving(String last) {
        turns.add(new Turn(last, from, events, "", ""));
        from = events;
        return new Interleaving(turns);
    }

    private static String name(ThreadContext context) {
        return context.getIndex() == 0 ? DRIVING : context.getThread().getName();
    }

    /** A thread waits for another one, or is stopped before an access by the engine. */
    private static String stopped(ThreadContext context) {
        return switch (context.getState()) {
            case Blocked -> WAITS;
            case Completed -> "";
            default -> context.getPendingOperation() instanceof MemoryOperation ? STOPS + " before an access" : STOPS;
        };
    }

    private static String place(ThreadContext context) {
        return Places.of(context.getThread().getStackTrace()).findFirst().orElse("");
    }
}
