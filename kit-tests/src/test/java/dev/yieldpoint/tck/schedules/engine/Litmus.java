package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.schedules.Schedule;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/** Plays a small test of one part of the kit, or of the reference, in schedules: what a controlled JVM runs. */
public final class Litmus {

    /** What the last line begins with if no schedule fails; the number of schedules follows. */
    public static final String PASSED = "passed ";

    /** What the last line begins with if a schedule fails; its number and what was thrown follow. */
    public static final String FAILED = "failed at ";

    private static final int SWITCHES = 3;

    private static final int STEPS = 200;

    private Litmus() {}

    /** A test, with threads that start and end in it. It is made anew for each schedule, and has a constructor without parameters. */
    public interface Test {
        void run() throws InterruptedException;
    }

    /** Takes a directory for the engine, the class of a test, and the number of schedules. */
    public static void main(String[] arguments) throws ReflectiveOperationException {
        PrintStream out = System.out;
        System.setOut(System.err);
        Engine engine = new Engine(Path.of(arguments[0]));
        String refused = new SelfTest(engine).reason().orElse("");
        Class<? extends Test> type = Class.forName(arguments[1]).asSubclass(Test.class);
        once(type); // loads the classes
        out.println(refused.isEmpty() ? outcome(engine, type, Integer.parseInt(arguments[2])) : refused);
        out.flush();
        Runtime.getRuntime().halt(0);
    }

    private static String outcome(Engine engine, Class<? extends Test> type, int count) {
        Random seeds = new Random(1);
        int[] made = {0};
        int[] over = {0};
        String[] failure = {""};
        boolean ended = engine.run(
                () -> once(type),
                () -> made[0]++ % 2 == 0
                        ? Schedule.pos(seeds.nextLong())
                        : Schedule.pct(seeds.nextLong(), STEPS, SWITCHES),
                new Engine.Observer() {
                    @Override
                    public void failed(Schedule schedule, Throwable what, int switches, boolean endless) {
                        if (failure[0].isEmpty()) {
                            failure[0] = FAILED + made[0] + ": " + Thrown.stack(what);
                        }
                    }

                    @Override
                    public boolean over(Schedule schedule, int decisions, int switches, boolean endless) {
                        over[0]++;
                        return failure[0].isEmpty() && over[0] < count;
                    }
                },
                null);
        if (!failure[0].isEmpty()) {
            return failure[0].replace(System.lineSeparator(), " | ");
        }
        return ended ? PASSED + over[0] : FAILED + made[0] + ": it did not end";
    }

    private static void once(Class<? extends Test> type) {
        try {
            type.getConstructor().newInstance().run();
        } catch (InterruptedException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fails the schedule unless something holds. */
    public static void that(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    /** Fails the schedule unless the messages of a sender are its first ones, in order: a1, a2 and so on. */
    public static void isBeginning(List<String> messages, String sender) {
        List<String> own =
                messages.stream().filter(message -> message.startsWith(sender)).toList();
        for (int i = 0; i < own.size(); i++) {
            that(own.get(i).equals(sender + (i + 1)), "of " + sender + " came " + own);
        }
    }

    /** A new thread that runs. */
    public static Thread started(Runnable body) {
        Thread thread = new Thread(body);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
