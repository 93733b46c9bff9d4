package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Interleaving.Turn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.pastalab.fray.core.ThreadContext;
import org.pastalab.fray.core.concurrency.operations.Operation;
import org.pastalab.fray.rmi.ScheduleObserver;

/** Writes down how the threads of one schedule take turns. */
final class Turns implements ScheduleObserver<ThreadContext> {

    /** What the engine calls an operation, and what a reader does. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("MemoryOperation", "it accesses a field"),
            Map.entry("LockLockOperation", "it locks"),
            Map.entry("LockBlocked", "it locks"),
            Map.entry("ParkBlocked", "it goes on from a park"),
            Map.entry("ParkBlocking", "it parks"),
            Map.entry("ThreadStartOperation", "it starts"),
            Map.entry("ObjectWaitBlocked", "it goes on from a wait"),
            Map.entry("ObjectWaitOperation", "it waits"),
            Map.entry("ConditionAwaitBlocked", "it goes on from a wait"));

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
        return context.getIndex() == 0 ? "driving thread" : context.getThread().getName();
    }

    private static String stopped(ThreadContext context) {
        Operation operation = context.getPendingOperation();
        return WORDS.getOrDefault(operation.getClass().getSimpleName(), "");
    }

    /** The innermost frame of the runtime under test. */
    private static String place(ThreadContext context) {
        return Arrays.stream(context.getThread().getStackTrace())
                .filter(frame -> Agent.isOfRuntime(frame)
                        || !(Thrown.isOfJdk(frame) || Engine.isOfEngine(frame) || Thrown.isOfKit(frame)))
                .findFirst()
                .map(frame -> String.format(
                        "%s.%s(%s:%d)",
                        frame.getClassName().substring(frame.getClassName().lastIndexOf('.') + 1),
                        frame.getMethodName(),
                        frame.getFileName(),
                        frame.getLineNumber()))
                .orElse("");
    }
}
