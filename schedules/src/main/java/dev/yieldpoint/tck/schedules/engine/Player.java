package dev.yieldpoint.tck.schedules.engine;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.schedules.Schedule;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Plays programs on one runtime in schedules. */
final class Player {

    /** Played without the engine first, so that classes are loaded and initialised before anything is decided. */
    private static final int WARM_UP = 3;

    /** Switches at random places, of a schedule of a search; more than that few races need. */
    private static final int SWITCHES = 3;

    /** Why nothing is known of a schedule: it need not be the runtime that goes on for ever. */
    private static final String ENDLESS = "a schedule did not end within " + Engine.MOST_STEPS + " steps";

    private static final int FRAMES_SHOWN = 6;

    private final Control control;
    private final RuntimeUnderTest runtime;
    private final Engine engine;
    /** Threads that runs without the engine have left behind. */
    private final Set<Thread> earlier = new HashSet<>();

    Player(Control control, Engine engine) {
        this.control = control;
        this.runtime = control.runtime();
        this.engine = engine;
    }

    /**
     * What came of a search.
     *
     * @param schedules that were played
     * @param found the one that failed, which is the last; null if none did
     * @param undecided why nothing is known of some of them, or empty
     * @param stuck whether the last schedule has not ended, so that nothing more can be played in this JVM
     */
    record Outcome(int schedules, @Nullable Played found, String undecided, boolean stuck) {}

    /** Plays the program without the engine, on the threads that it would have with it. A run that hangs is given up: it is not judged. */
    void warmUp(Program program) {
        for (int i = 0; i < WARM_UP; i++) {
            var unused = control.played(program);
        }
        earlier.addAll(Thread.getAllStackTraces().keySet());
    }

    /** Plays a program in up to so many schedules, half of either kind, until one fails. The same seed gives the same schedules. */
    Outcome search(Program program, long seed, int count, Consumer<Integer> progress) {
        Random seeds = new Random(seed);
        int[] made = {0};
        int[] over = {0};
        int[] steps = {1};
        Round round = new Round(program) {
            @Override
            boolean goOn(Played played, int decisions) {
                steps[0] = Math.max(steps[0], decisions);
                progress.accept(++over[0]);
                return played.passed() && over[0] < count;
            }
        };
        round.play(
                () -> made[0]++ % 2 == 0
                        ? Schedule.pos(seeds.nextLong())
                        : Schedule.pct(seeds.nextLong(), steps[0], SWITCHES),
                null);
        Played last = round.latest();
        return new Outcome(round.stuck ? made[0] : over[0], last.passed() ? null : last, round.undecided, round.stuck);
    }

    /** The failing schedule with the fewest switches, among so many of a program; of the outcome, nothing else matters. */
    Outcome calmest(Program program, Played like, long seed, int count, Supplier<Boolean> inTime) {
        Random seeds = new Random(seed);
        int[] made = {0};
        Played[] best = {null};
        int steps = Math.max(1, like.switches());
        Round round = new Round(program) {
            @Override
            boolean goOn(Played played, int decisions) {
                if (played.isLike(like) && (best[0] == null || played.switches() < best[0].switches())) {
                    best[0] = played;
                }
                return made[0] < count && inTime.get();
            }
        };
        round.play(
                () -> {
                    int number = made[0]++;
                    return Schedule.pct(seeds.nextLong(), steps * 4, 1 + number % SWITCHES);
                },
                null);
        return new Outcome(made[0], best[0], "", round.stuck);
    }

    /** Plays one schedule again, and writes down how its threads take turns. */
    Explained again(Program program, Schedule schedule) {
        Turns turns = new Turns();
        Round round = new Round(program) {
            @Override
            boolean goOn(Played played, int decisions) {
                return false;
            }
        };
        round.play(() -> schedule, turns);
        return new Explained(round.latest(), turns.interleaving("driving thread"), round.stuck);
    }

    /** A schedule that was played, and how its threads took turns. */
    record Explained(Played played, Interleaving interleaving, boolean stuck) {}

    /** One schedule of a program after another. */
    private abstract class Round implements Engine.Observer {

        private final Program program;
        private @Nullable ProgramRun run;
        private @Nullable Throwable error;
        private @Nullable Played played;
        private List<Event> eventsAtFailure = List.of();
        private @Nullable Trace trace;
        private List<String> waiting = List.of();
        String undecided = "";
        boolean stuck;

        Round(Program program) {
            this.program = program;
        }

        /** Whether to go on after this one. */
        abstract boolean goOn(Played latest, int decisions);

        void play(Supplier<Schedule> schedules, @Nullable Turns turns) {
            stuck = !engine.run(() -> once(turns), schedules, this, turns);
        }

        private void once(@Nullable Turns turns) {
            run = null;
            error = null;
            control.begin();
            try {
                run = ProgramRun.scheduled(program, runtime, begun -> {
                    trace = begun;
                    if (turns != null) {
                        begun.whenRecorded(turns::recorded);
                    }
                });
            } catch (Throwable thrown) {
                error = error == null ? thrown : error;
            }
        }

        Played latest() {
            if (played == null) {
                throw new IllegalStateException("the engine has played nothing");
            }
            return played;
        }

        /** What is seen now counts: whatever the threads do from here on is the engine's doing. */
        @Override
        public void failed(Schedule schedule, Throwable what, int switches, boolean endless) {
            if (error == null) {
                error = what;
                eventsAtFailure = trace == null ? List.of() : trace.events();
                waiting = Engine.isDeadlock(what) ? threads() : List.of();
                played = new Played(program, schedule, endless ? endless() : judged(), switches);
            }
        }

        @Override
        public boolean over(Schedule schedule, int decisions, int switches, boolean endless) {
            if (error == null || played == null || !played.schedule().equals(schedule)) {
                played = new Played(program, schedule, endless ? endless() : judged(), switches);
            }
            return goOn(played, decisions);
        }

        private ProgramRun judged() {
            Throwable what = error;
            ProgramRun whole = run;
            if (what == null && whole != null) {
                return whole;
            }
            if (what != null && Engine.isDeadlock(what)) {
                List<Event> sealed = new ArrayList<>(eventsAtFailure);
                sealed.add(new Event.Hung());
                String message = "no thread can go on: each waits for another one (a deadlock, or a wake that was lost)"
                        + waiting.stream()
                                .map(line -> System.lineSeparator() + line)
                                .collect(Collectors.joining());
                Failure failure = new Failure(Failure.Kind.RUNTIME, message, "", true, false, false);
                return run(failure, sealed, program.application());
            }
            if (what == null || Engine.isEndless(what) || Engine.isOfEngine(what)) {
                return endless();
            }
            return run(
                    Failure.ofRuntime("a thread of the runtime threw and nobody caught it: " + Thrown.words(what)),
                    eventsAtFailure,
                    program.application());
        }

        private ProgramRun endless() {
            undecided = ENDLESS;
            return new ProgramRun(Failure.NONE, List.of(), List.of(), List.of(), ENDLESS);
        }

        private ProgramRun run(Failure failure, List<Event> trace, Application application) {
            return new ProgramRun(failure, trace, UniversalChecks.violations(application, trace), List.of());
        }
    }

    /** The threads of the run, and where each of them is. */
    private List<String> threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> !earlier.contains(thread.getKey()))
                .filter(thread -> Arrays.stream(thread.getValue()).anyMatch(Player::isOfRun))
                .map(Player::told)
                .sorted()
                .toList();
    }

    private static boolean isOfRun(StackTraceElement frame) {
        return frame.getClassName().startsWith("dev.yieldpoint.tck.driver.NewThreads")
                || frame.getClassName().startsWith("dev.yieldpoint.tck.play.ProgramRun")
                || Agent.isOfRuntime(frame);
    }

    private static String told(Map.Entry<Thread, StackTraceElement[]> thread) {
        String frames = Arrays.stream(thread.getValue())
                .dropWhile(frame -> Thrown.isOfJdk(frame) || Engine.isOfEngine(frame))
                .limit(FRAMES_SHOWN)
                .map(frame -> System.lineSeparator() + "      " + frame)
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "    %s waits in%s", thread.getKey().getName(), frames);
    }
}
