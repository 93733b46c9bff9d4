package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.schedules.Schedule;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Finds out whether the engine controls the threads of this JVM. On a JDK that it does not know it runs everything and controls nothing, and each
 * program would pass. So it has to find a lost update of two threads. Then a schedule that loses the update has to lose it each time, and one that
 * does not, never.
 */
final class SelfTest {

    /** Some schedule of so few loses the update, and some does not. */
    private static final int ENOUGH = 100;

    /** How often two schedules, one that loses it and one that does not, are played again. */
    private static final int AGAIN = 20;

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
        Map<Boolean, Schedule> examples = new HashMap<>();
        boolean over = play(() -> Schedule.pos(seeds.nextLong()), ENOUGH, schedule -> {
            examples.putIfAbsent(lost, schedule);
            return examples.size() < 2;
        });
        if (!over || !thrown.isEmpty()) {
            return Optional.of("a test program of the engine's own failed: " + thrown);
        }
        if (examples.size() < 2) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "%d schedules of two threads that increment a field %s, so it controls nothing here",
                    ENOUGH,
                    examples.containsKey(true) ? "all lost an increment" : "lost no increment"));
        }
        for (Map.Entry<Boolean, Schedule> example : examples.entrySet()) {
            int[] same = {0};
            boolean ended = play(example::getValue, AGAIN, schedule -> {
                same[0] += lost == example.getKey() ? 1 : 0;
                return true;
            });
            if (!ended || !thrown.isEmpty() || same[0] != AGAIN) {
                return Optional.of(
                        "the same schedule of two threads that increment a field had two outcomes, so it controls nothing here");
            }
        }
        return wrongState ? Optional.of("Thread.getState() is wrong under it") : Optional.empty();
    }

    /** Whether to go on after a schedule. */
    private interface Next {
        boolean after(Schedule schedule);
    }

    private boolean play(Supplier<Schedule> schedules, int count, Next next) {
        int[] over = {0};
        return engine.run(
                this::loseAnUpdate,
                schedules,
                new Engine.Observer() {
                    @Override
                    public void failed(Schedule schedule, Throwable what, int switches, boolean endless) {
                        thrown = what.toString();
                    }

                    @Override
                    public boolean over(Schedule schedule, int decisions, int switches, boolean endless) {
                        return next.after(schedule) && thrown.isEmpty() && ++over[0] < count;
                    }
                },
                null);
    }

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
            throw new IllegalStateException("nobody interrupts the self-test", e);
        }
        wrongState |= one.getState() != Thread.State.TERMINATED;
        lost = counter == 1;
    }

    @SuppressWarnings({"NonAtomicOperationOnVolatileField", "NonAtomicVolatileUpdate"}) // that is what has to be found
    private void count() {
        counter++;
    }
}
