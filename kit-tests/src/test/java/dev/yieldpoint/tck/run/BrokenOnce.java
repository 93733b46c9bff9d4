package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The reference runtime, but for the first application that it is to run. */
final class BrokenOnce implements RuntimeUnderTest {

    /** What the runtime is asked to do when it misbehaves. */
    enum Moment {
        OPEN,
        SETTLE,
        CLOSE
    }

    private final RuntimeUnderTest sound = new Runtimes(BrokenOnce.class.getClassLoader()).named("reference");
    private final Moment moment;
    private final Consumer<Environment> misbehaviour;
    /** The application that it misbehaves in, also if that is played again. */
    private @Nullable Application first;

    BrokenOnce(Moment moment, Consumer<Environment> misbehaviour) {
        this.moment = moment;
        this.misbehaviour = misbehaviour;
    }

    @Override
    public String name() {
        return "broken once";
    }

    @Override
    public Driver open(Application application, Environment outside) {
        if (first == null) {
            first = application;
        }
        boolean misbehaves = application.equals(first);
        if (misbehaves && moment == Moment.OPEN) {
            misbehaviour.accept(outside);
        }
        Driver driver = sound.open(application, outside);
        return misbehaves ? new Misbehaving(driver, outside) : driver;
    }

    private final class Misbehaving extends ForwardingDriver {

        private final Environment outside;

        Misbehaving(Driver sound, Environment outside) {
            super(sound);
            this.outside = outside;
        }

        @Override
        public void settle() {
            if (moment == Moment.SETTLE) {
                misbehaviour.accept(outside);
            }
            super.settle();
        }

        @Override
        public void close() {
            super.close();
            if (moment == Moment.CLOSE) {
                misbehaviour.accept(outside);
            }
        }
    }
}
