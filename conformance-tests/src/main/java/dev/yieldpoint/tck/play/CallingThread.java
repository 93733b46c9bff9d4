package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.machine.Heartbeat.Moment;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/** Drives a runtime on the calling thread. It gives up nothing: the engine that schedules the threads sees that none can go on. */
final class CallingThread implements Driving {

    @Override
    public <T> T call(String what, Endurance endurance, Supplier<Moment> progress, Callable<T> task, Runnable givingUp)
            throws Exception {
        return task.call();
    }

    @Override
    public void release() {}
}
