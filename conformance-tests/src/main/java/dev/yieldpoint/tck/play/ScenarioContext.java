package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the scenarios of a run have in common. Cucumber makes the objects behind the steps itself, so they find this by
 * the thread they run on.
 *
 * @param endurance how long the runtime may take to come back, and how often it may fail to
 * @param played is told of every scenario that was played
 */
public record ScenarioContext(RuntimeUnderTest runtime, Endurance endurance, Consumer<PlayedScenario> played) {

    private static final ThreadLocal<@Nullable ScenarioContext> CURRENT = new ThreadLocal<>();

    /** Runs scenarios for this on the current thread. */
    public void during(Runnable scenarios) {
        ScenarioContext outer = CURRENT.get();
        CURRENT.set(this);
        try {
            scenarios.run();
        } finally {
            CURRENT.set(outer);
        }
    }

    /** Has the scenarios of this thread run for another one from now on, if nobody has chosen. */
    public static void otherwise(Supplier<ScenarioContext> choice) {
        if (CURRENT.get() == null) {
            CURRENT.set(choice.get());
        }
    }

    static ScenarioContext current() {
        ScenarioContext current = CURRENT.get();
        if (current == null) {
            throw new IllegalStateException("no runtime was chosen for the scenarios on this thread");
        }
        return current;
    }
}
