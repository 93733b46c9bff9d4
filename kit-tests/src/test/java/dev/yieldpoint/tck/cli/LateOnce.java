package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The reference, which is late when it settles for the first time, because the machine lost the time. */
public class LateOnce implements RuntimeUnderTest {

    private final RuntimeUnderTest reference = new Runtimes(LateOnce.class.getClassLoader()).named("reference");
    private final AtomicReference<@Nullable Application> first = new AtomicReference<>();
    private final AtomicInteger late = new AtomicInteger();

    @Override
    public String name() {
        return "late-once";
    }

    /** How often it is late, always in the application that it opened first. */
    int times() {
        return 1;
    }

    @Override
    public Driver open(Application application, Environment outside) {
        first.compareAndSet(null, application);
        return new ForwardingDriver(reference.open(application, outside)) {
            @Override
            public void settle() {
                if (application.equals(first.get()) && late.incrementAndGet() <= times()) {
                    throw DriverException.late("it was stopped", true);
                }
                super.settle();
            }
        };
    }
}
