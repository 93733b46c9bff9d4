package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.concurrent.atomic.AtomicBoolean;

/** The reference, which is late when it settles for the first time, because the machine lost the time. */
public final class LateOnce implements RuntimeUnderTest {

    private final RuntimeUnderTest reference = new Runtimes(LateOnce.class.getClassLoader()).named("reference");
    private final AtomicBoolean wasLate = new AtomicBoolean();

    @Override
    public String name() {
        return "late-once";
    }

    @Override
    public Driver open(Application application, Outside outside) {
        return new ForwardingDriver(reference.open(application, outside)) {
            @Override
            public void settle() {
                if (wasLate.compareAndSet(false, true)) {
                    throw DriverFailure.late("it was stopped", true);
                }
                super.settle();
            }
        };
    }
}
