package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.schedules.Schedule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pastalab.fray.core.ThreadContext;
import org.pastalab.fray.core.randomness.ControlledRandom;
import org.pastalab.fray.core.randomness.Randomness;
import org.pastalab.fray.core.scheduler.PCTScheduler;
import org.pastalab.fray.core.scheduler.POSScheduler;
import org.pastalab.fray.core.scheduler.Scheduler;

/**
 * The engine's scheduler for one schedule. It counts what it decides.
 *
 * <p>It is fair where fixed priorities are not: a thread that spins until another one has done something, as some collections of the JDK do, lets
 * the other one go on after a while.
 */
final class Seeded extends Scheduler {

    /** So often in a row the same thread goes on, although another one could. */
    private static final int MOST_IN_A_ROW = 1_000;

    private final Schedule schedule;
    private final Supplier<Schedule> schedules;
    private final Scheduler decides;
    private @Nullable ThreadContext latest;
    private int decisions;
    private int switches;
    private int steps;
    private int inARow;

    /** The scheduler of the next schedule. */
    Seeded(Supplier<Schedule> schedules) {
        this(schedules.get(), schedules);
    }

    private Seeded(Schedule schedule, Supplier<Schedule> schedules) {
        super(new ControlledRandom(new ArrayList<>(), new ArrayList<>(), new Random(schedule.seed())));
        this.schedule = schedule;
        this.schedules = schedules;
        this.decides = switch (schedule.kind()) {
            case POS -> new POSScheduler(getRand());
            case PCT -> new PCTScheduler(getRand(), schedule.switches(), schedule.steps());
        };
    }

    Schedule schedule() {
        return schedule;
    }

    int decisions() {
        return decisions;
    }

    int switches() {
        return switches;
    }

    /** How often it was asked, also where there was nothing to decide. */
    int steps() {
        return steps;
    }

    @Override
    public ThreadContext scheduleNextOperation(List<ThreadContext> threads, Collection<ThreadContext> all) {
        steps++;
        decisions += threads.size() > 1 ? 1 : 0;
        ThreadContext next = decides.scheduleNextOperation(threads, all);
        inARow = next == latest && threads.size() > 1 ? inARow + 1 : 0;
        if (inARow > MOST_IN_A_ROW) {
            inARow = 0;
            next = another(threads, next);
        }
        switches += next == latest ? 0 : 1;
        latest = next;
        return next;
    }

    private static ThreadContext another(List<ThreadContext> threads, ThreadContext than) {
        return threads.stream().filter(thread -> thread != than).findFirst().orElse(than);
    }

    @Override
    public Scheduler nextIteration(Randomness unused) {
        return new Seeded(schedules);
    }
}
