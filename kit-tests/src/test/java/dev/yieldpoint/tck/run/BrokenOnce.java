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
    public Driver open(Application application, Environment environment) {
        if (first == null) {
            first = application;
        }
        boolean misbehaves = application.equals(first);
        if (misbehaves && moment == Moment.OPEN) {
            misbehaviour.accept(environment);
        }
        Driver driver = sound.open(application, environment);
        return misbehaves ? new Misbehaving(driver, environment) : driver;
    }

    private final class Misbehaving extends ForwardingDriver {

        private final Environment environment;

        Misbehaving(Driver sound, Environment environment) {
            super(sound);
            this.environment = environment;
        }

        @Override
        public void settle() {
            if (moment == Moment.SETTLE) {
                misbehaviour.accept(environment);
            }
            super.settle();
        }

        @Override
        public void close() {
            super.close();
            if (moment == Moment.CLOSE) {
                misbehaviour.accept(environment);
            }
        }
    }
}
