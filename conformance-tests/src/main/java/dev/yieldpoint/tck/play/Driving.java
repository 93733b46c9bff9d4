package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.Threading;
import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** What drives a runtime in one run. */
interface Driving {

    /** What drives a run whose threads are scheduled so. */
    static Driving of(Threading threading) {
        return switch (threading) {
            case MACHINE -> DriverThread.acquire();
            case ENGINE -> new CallingThread();
        };
    }

    /**
     * Carries out the task on the driving thread, and waits for it.
     *
     * @param progress when the task went on last; it has as long as the endurance has from then on
     * @param givingUp runs if the task is given up, before its thread is interrupted
     * @throws DriverThread.Hung if the task was given up; nothing can be driven any more
     */
    <T> T call(String what, Endurance endurance, Supplier<Moment> progress, Callable<T> task, Runnable givingUp)
            throws Exception;

    /** Lets go of the thread, unless a task was given up. */
    void release();
}
