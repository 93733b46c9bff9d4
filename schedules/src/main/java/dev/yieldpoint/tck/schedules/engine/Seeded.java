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

/** The engine's scheduler for one schedule. It counts what it decides. */
final class Seeded extends Scheduler {

    private final Schedule schedule;
    private final Supplier<Schedule> schedules;
    private final Scheduler decides;
    private @Nullable ThreadContext latest;
    private int decisions;
    private int switches;

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

    @Override
    public ThreadContext scheduleNextOperation(List<ThreadContext> threads, Collection<ThreadContext> all) {
        decisions += threads.size() > 1 ? 1 : 0;
        ThreadContext next = decides.scheduleNextOperation(threads, all);
        switches += next == latest ? 0 : 1;
        latest = next;
        return next;
    }

    @Override
    public Scheduler nextIteration(Randomness unused) {
        return new Seeded(schedules);
    }
}
