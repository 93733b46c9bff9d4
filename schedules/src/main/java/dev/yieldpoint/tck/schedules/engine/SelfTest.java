package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.schedules.Schedule;
import java.util.Optional;
import java.util.Random;

/**
 * Finds out whether the engine controls the threads of this JVM. On a JDK that it does not know it runs everything and controls nothing, and each
 * program would pass.
 */
final class SelfTest {

    /** A lost update of two threads is found in one of a few schedules; so many are more than enough. */
    private static final int ENOUGH = 100;

    private final Engine engine;
    private volatile int counter;
    private boolean lost;
    private boolean wrongState;
    private String thrown = "";

    SelfTest(Engine engine) {
        this.engine = engine;
    }

    /** Why nothing that is played here would mean anything; empty if the engine is in control. */
    Optional<String> reason() {
        Random seeds = new Random(1);
        int[] made = {0};
        boolean over = engine.run(
                this::loseAnUpdate,
                () -> {
                    made[0]++;
                    return Schedule.pos(seeds.nextLong());
                },
                new Engine.Observer() {
                    @Override
                    public void failed(Schedule schedule, Throwable what, int switches) {
                        thrown = what.toString();
                    }

                    @Override
                    public boolean over(Schedule schedule, int decisions, int switches) {
                        return !lost && thrown.isEmpty() && made[0] < ENOUGH;
                    }
                },
                null);
        if (!over || !thrown.isEmpty()) {
            return Optional.of("a test program of the engine's own failed: " + thrown);
        }
        if (!lost) {
            return Optional.of(String.format(
                    java.util.Locale.ROOT,
                    "it did not find a lost update of two threads in %d schedules, so it controls nothing here",
                    ENOUGH));
        }
        return wrongState ? Optional.of("Thread.getState() is wrong under it") : Optional.empty();
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField") // that is what has to be found
    private void loseAnUpdate() {
        counter = 0;
        Thread one = new Thread(this::count);
        Thread other = new Thread(this::count);
        wrongState |= one.getState() != Thread.State.NEW;
        one.start();
        other.start();
        try {
            one.join();
            other.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        wrongState |= one.getState() != Thread.State.TERMINATED;
        lost |= counter == 1;
    }

    @SuppressWarnings("NonAtomicOperationOnVolatileField")
    private void count() {
        counter++;
    }
}
