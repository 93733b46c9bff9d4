package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.schedules.Schedule;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kotlin.Unit;
import org.jspecify.annotations.Nullable;
import org.pastalab.fray.core.TestRunner;
import org.pastalab.fray.core.ThreadContext;
import org.pastalab.fray.core.command.Configuration;
import org.pastalab.fray.core.command.ExecutionInfo;
import org.pastalab.fray.core.command.LambdaExecutor;
import org.pastalab.fray.core.command.NetworkDelegateType;
import org.pastalab.fray.core.command.SystemTimeDelegateType;
import org.pastalab.fray.core.observers.TimelineCoverageType;
import org.pastalab.fray.core.randomness.ControlledRandom;
import org.pastalab.fray.rmi.ScheduleObserver;
import org.pastalab.fray.rmi.TestStatusObserver;
import org.pastalab.fray.runtime.DeadlockException;
import org.pastalab.fray.runtime.LivenessException;
import org.pastalab.fray.runtime.TargetTerminateException;

/** Runs an action in one schedule after another: the one place that knows how the engine is used. */
final class Engine {

    /** Steps of the engine after which a run counts as endless. A small program takes a few thousand. */
    static final int MOST_STEPS = 100_000;

    private static final long UNUSED = 100_000L;

    private static final String OVER = "over";
    private static final String FAILED = "failed";

    /** How long a schedule that has failed may take to end, in seconds. */
    private static final int TO_END = 3;

    private final Path directory;

    /**
     * An engine.
     *
     * @param directory where it writes, which is emptied
     */
    Engine(Path directory) {
        this.directory = directory;
    }

    /** Observes schedules. Its methods are called within the schedule, on the thread that is running. */
    interface Observer {

        /**
         * Called when the engine ends a schedule: at a deadlock, or when a thread threw an exception that nobody caught. The engine then throws in
         * the threads of the schedule so that they end, which not all code survives.
         *
         * @param switches how often another thread went on than the one before, until then
         * @param endless whether the schedule had taken {@link #MOST_STEPS} before, so that the engine itself is the reason
         */
        void failed(Schedule schedule, Throwable what, int switches, boolean endless);

        /**
         * A schedule is over.
         *
         * @param decisions how often there was more than one thread that could go on
         * @param switches how often another thread went on than the one before
         * @param endless whether it was ended after {@link #MOST_STEPS}
         * @return whether to go on with the next schedule
         */
        boolean over(Schedule schedule, int decisions, int switches, boolean endless);
    }

    /**
     * Runs an action in schedules.
     *
     * @param watched called at each switch between threads; null for no such calls
     * @return whether the last schedule has ended; if not, its threads are still there, and nothing more can be run in this JVM
     * @throws IllegalStateException if the engine itself failed
     */
    boolean run(
            Runnable action,
            Supplier<Schedule> schedules,
            Observer observer,
            @Nullable ScheduleObserver<ThreadContext> watched) {
        BlockingQueue<String> news = new LinkedBlockingQueue<>();
        LambdaExecutor executor = new LambdaExecutor(() -> {
            action.run();
            return Unit.INSTANCE;
        });
        Configuration configuration = new Configuration(
                new ExecutionInfo(executor, false, true, MOST_STEPS),
                directory,
                Integer.MAX_VALUE,
                Integer.MAX_VALUE,
                new Seeded(schedules),
                ControlledRandom::new,
                false, // saves no whole schedule
                false, // stops at a failure
                true, // does not end the JVM
                false, // no replay of its own
                false,
                false,
                NetworkDelegateType.PROACTIVE,
                SystemTimeDelegateType.NONE,
                UNUSED,
                true, // a timed wait is over when nothing else can go on
                true,
                false,
                false,
                false,
                false,
                TimelineCoverageType.NONE);
        configuration.getTestStatusObservers().add(new TestStatusObserver() {
            @Override
            public void onExecutionStart() {}

            @Override
            public void onReportError(Throwable thrown) {
                Seeded scheduler = (Seeded) configuration.getScheduler();
                observer.failed(scheduler.schedule(), thrown, scheduler.switches(), scheduler.steps() >= MOST_STEPS);
                news.add(FAILED);
            }

            @Override
            public void onExecutionDone(@Nullable Throwable bug) {
                Seeded scheduler = (Seeded) configuration.getScheduler();
                boolean more = observer.over(
                        scheduler.schedule(),
                        scheduler.decisions(),
                        scheduler.switches(),
                        scheduler.steps() >= MOST_STEPS);
                if (!more) {
                    configuration.setIter(configuration.getCurrentIteration() + 1);
                }
            }

            @Override
            public void saveToReportFolder(Path path) {}
        });
        if (watched != null) {
            configuration.getScheduleObservers().add(watched);
        }
        AtomicReference<Throwable> broken = new AtomicReference<>();
        Thread runner = new Thread(
                () -> {
                    try {
                        new TestRunner(configuration).run();
                    } catch (Throwable thrown) {
                        broken.set(thrown);
                    } finally {
                        news.add(OVER);
                    }
                },
                "yieldpoint-engine");
        runner.setDaemon(true);
        runner.start();
        boolean over = isOver(news);
        if (broken.get() != null) {
            throw new IllegalStateException("the engine failed", broken.get());
        }
        return over;
    }

    private static boolean isOver(BlockingQueue<String> news) {
        try {
            if (news.take().equals(OVER)) {
                return true;
            }
            for (String next = news.poll(TO_END, TimeUnit.SECONDS);
                    next != null;
                    next = news.poll(TO_END, TimeUnit.SECONDS)) {
                if (next.equals(OVER)) {
                    return true;
                }
            }
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts the main thread of this JVM", e);
        }
    }

    /** Whether no thread could continue. */
    static boolean isDeadlock(Throwable thrown) {
        return thrown instanceof DeadlockException;
    }

    /** Whether the run was ended since it took more than {@link #MOST_STEPS}. */
    static boolean isEndless(Throwable thrown) {
        return thrown instanceof LivenessException;
    }

    /** Whether a thread was ended by the engine. */
    static boolean isOfEngine(Throwable thrown) {
        return thrown instanceof TargetTerminateException;
    }

    /** Whether a frame is of the engine, or of the code of the kit that uses it. */
    static boolean isOfEngine(StackTraceElement frame) {
        return Stream.of("org.pastalab.fray.", "kotlin.", "dev.yieldpoint.tck.schedules.")
                .anyMatch(frame.getClassName()::startsWith);
    }
}
