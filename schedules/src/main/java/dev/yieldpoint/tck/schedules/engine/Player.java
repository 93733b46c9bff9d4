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
import java.util.function.IntPredicate;
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
     * @param found the one that failed; null if none did
     * @param at its number, from 1
     * @param undecided why nothing is known of some of them, or empty
     * @param stuck whether the last schedule has not ended, so that nothing more can be played in this JVM
     */
    record Outcome(int schedules, @Nullable Played found, int at, String undecided, boolean stuck) {}

    /** Plays the program without the engine, on the threads that it would have with it. A run that hangs is given up: it is not judged. */
    void warmUp(Program program) {
        for (int i = 0; i < WARM_UP; i++) {
            var unused = control.played(program);
        }
        earlier.addAll(Thread.getAllStackTraces().keySet());
    }

    /**
     * Plays a program in up to so many schedules, half of either kind, until one fails. The same seed gives the same schedules.
     *
     * @param lesser clauses whose violation does not end the search; the first schedule of this kind counts if no other fails
     * @param goOn called after each schedule with its number, from 1; returns false to end the search
     */
    Outcome search(Program program, long seed, int count, Set<String> lesser, IntPredicate goOn) {
        Random seeds = new Random(seed);
        int[] made = {0};
        int[] over = {0};
        int[] steps = {1};
        int[] at = {0};
        Played[] kept = {null};
        boolean[] ended = {false};
        Round round = new Round(program) {
            @Override
            boolean goOn(Played played, int decisions) {
                steps[0] = Math.max(steps[0], decisions);
                over[0]++;
                boolean ends = played.failsBeyond(lesser);
                if (ends || (!played.passed() && kept[0] == null)) {
                    kept[0] = played;
                    at[0] = over[0];
                }
                ended[0] = ends || !goOn.test(over[0]) || over[0] >= count;
                return !ended[0];
            }
        };
        round.play(
                () -> made[0]++ % 2 == 0
                        ? Schedule.pos(seeds.nextLong())
                        : Schedule.pct(seeds.nextLong(), steps[0], SWITCHES),
                null);
        if (round.stuck && !round.latest().passed() && kept[0] == null) {
            kept[0] = round.latest();
            at[0] = made[0];
        }
        if (!round.stuck && !ended[0]) {
            throw new IllegalStateException("the engine has played " + over[0] + " of " + count + " schedules");
        }
        return new Outcome(round.stuck ? made[0] : over[0], kept[0], at[0], round.undecided, round.stuck);
    }

    /** The failing schedule with the fewest switches, among so many of a program; of the outcome, nothing else matters. */
    Outcome calmest(Program program, Played like, long seed, int count, IntPredicate goOn) {
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
                return made[0] < count && goOn.test(made[0]);
            }
        };
        round.play(
                () -> {
                    int number = made[0]++;
                    return Schedule.pct(seeds.nextLong(), steps * 4, 1 + number % SWITCHES);
                },
                null);
        return new Outcome(made[0], best[0], 0, "", round.stuck);
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
        return new Explained(round.latest(), turns.interleaving(Turns.DRIVING), round.stuck);
    }

    /** A schedule that was played, and how its threads took turns. */
    record Explained(Played played, Interleaving interleaving, boolean stuck) {}

    /** One schedule of a program after another. */
    private abstract class Round implements Engine.Observer {

        private final Program program;
        private @Nullable ProgramRun run;
        private @Nullable Throwable error;
        private @Nullable Throwable ofKit;
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
            if (isBroken()) {
                throw new IllegalStateException("the kit failed in a schedule", ofKit);
            }
        }

        private void once(@Nullable Turns turns) {
            run = null;
            error = null;
            ofKit = null;
            trace = null;
            eventsAtFailure = List.of();
            waiting = List.of();
            control.begin();
            try {
                run = ProgramRun.scheduled(program, runtime, begun -> {
                    trace = begun;
                    if (turns != null) {
                        begun.whenRecorded(turns::recorded);
                    }
                });
            } catch (Throwable thrown) {
                // What a runtime throws is in the run. If the engine has seen nothing either, this is the kit's error.
                ofKit = error == null ? thrown : null;
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
            if (isBroken()) {
                return false;
            }
            if (error == null || played == null || !played.schedule().equals(schedule)) {
                played = new Played(program, schedule, endless ? endless() : judged(), switches);
            }
            return goOn(played, decisions);
        }

        /** Whether the kit itself failed in the latest schedule. */
        private boolean isBroken() {
            return ofKit != null && !Engine.isOfEngine(ofKit);
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
                String message = "no thread can continue: each waits for another one (a deadlock or a lost wake)"
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
                || isOfDrivingThread(frame)
                || Places.isOfRuntime(frame);
    }

    private static String told(Map.Entry<Thread, StackTraceElement[]> thread) {
        boolean drives = Arrays.stream(thread.getValue()).anyMatch(Player::isOfDrivingThread);
        String frames = Places.of(thread.getValue())
                .limit(FRAMES_SHOWN)
                .map(frame -> System.lineSeparator() + "      " + frame)
                .collect(Collectors.joining());
        return String.format(
                Locale.ROOT,
                "    %s waits in%s",
                drives ? Turns.DRIVING : thread.getKey().getName(),
                frames);
    }

    private static boolean isOfDrivingThread(StackTraceElement frame) {
        return frame.getClassName().equals(ProgramRun.class.getName());
    }
}
