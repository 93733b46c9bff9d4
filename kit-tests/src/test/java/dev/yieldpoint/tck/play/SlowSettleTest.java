package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.machine.Undisturbed;
import dev.yieldpoint.tck.run.Runtimes;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** A runtime in which something goes on happening may take longer than the patience, but not for ever. */
@Isolated("other tests that collect garbage would stall it")
class SlowSettleTest {

    private static final Duration PATIENCE = Duration.ofMillis(600);

    @Test
    void what_goes_on_is_waited_for() {
        assertThat(run(PATIENCE.multipliedBy(2)).failure()).isEmpty();
    }

    @Test
    void what_goes_on_and_on_is_given_up() {
        ProgramRun run = Undisturbed.of(
                () -> run(Duration.ofMinutes(5)), ran -> !ran.undecided().isEmpty());

        assertThat(run.failure()).startsWith("the runtime did not return within 0.6 s from: a whole program");
    }

    private static ProgramRun run(Duration settling) {
        Application application = new Application(new ComponentNode("App", true, List.of(), List.of()));
        return ProgramRun.of(new Program(application, List.of()), new Slow(settling), PATIENCE);
    }

    /** The reference; its settle takes so long, and makes a step every few milliseconds. */
    private record Slow(Duration settling) implements RuntimeUnderTest {

        @Override
        public String name() {
            return "slow";
        }

        @Override
        public Driver open(Application application, Environment environment) {
            Driver reference =
                    new Runtimes(getClass().getClassLoader()).named("reference").open(application, environment);
            return new ForwardingDriver(reference) {
                @Override
                public void settle() {
                    long end = System.nanoTime() + settling.toNanos();
                    while (System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
                        environment.trace().tick();
                        pause();
                    }
                    super.settle();
                }
            };
        }

        private static void pause() {
            try {
                var unused = new CountDownLatch(1).await(5, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
