package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.checks.UniversalChecks;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import dev.yieldpoint.tck.driver.Threading;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/**
 * A program that was played from its beginning to its end, or until the runtime failed.
 *
 * @param failed how the runtime failed, other than by what the trace shows
 * @param violations the clauses that the trace violates
 * @param attachments texts that belong to the run: stack traces, what a process wrote to its standard error
 * @param exchanged the lines that the kit and a process have exchanged; empty if nobody keeps them
 * @param undecided why nothing is known of it, although nothing failed in the end; empty if it came to an outcome
 */
public record ProgramRun(
        Failure failed,
        List<Event> trace,
        List<Violation> violations,
        List<String> attachments,
        List<String> exchanged,
        String undecided) {

    /** Why a run is undecided that the machine held up, and again when it was repeated. */
    public static final String STALLED_TWICE = "the machine stalled and the run timed out, twice";

    /** Why a run is undecided that the machine held up, and that passed when it was repeated. */
    public static final String STALLED = "the machine stalled and the run timed out; it passed when it was repeated";

    /** Nothing has a limit where an engine schedules; a request would have one. */
    private static final Duration UNUSED = Duration.ofMinutes(1);

    /** A trial that came to an outcome. */
    public ProgramRun(Failure failed, List<Event> trace, List<Violation> violations, List<String> attachments) {
        this(failed, trace, violations, attachments, "");
    }

    /** A trial of which nobody keeps the lines, since no process plays it. */
    public ProgramRun(
            Failure failed, List<Event> trace, List<Violation> violations, List<String> attachments, String undecided) {
        this(failed, trace, violations, attachments, List.of(), undecided);
    }

    /** How the runtime failed, other than by what the trace shows, in words; or empty. */
    public String failure() {
        return failed.message();
    }

    /** Whether everything was as it has to be. */
    public boolean passed() {
        return failed.isNone() && violations.isEmpty();
    }

    /** Whether the runtime did not come back in time. */
    public boolean hung() {
        return failed.late();
    }

    /** Whether the runtime failed in a way that no violation of the trace accounts for. */
    public boolean failedOtherwise() {
        return !failed.isNone()
                && violations.stream().noneMatch(violation -> failed.isAccountedForBy(violation, trace));
    }

    /**
     * Plays a program.
     *
     * @param patience how long the runtime may take for all of it
     */
    public static ProgramRun of(Program program, RuntimeUnderTest runtime, Duration patience) {
        return of(program, runtime, new Endurance(patience));
    }

    /**
     * Plays a program. If the machine has lost so much time that nothing is known, it is played once more, unless threads race
     * in it: a repetition could hide that they block each other.
     */
    public static ProgramRun of(Program program, RuntimeUnderTest runtime, Endurance endurance) {
        ProgramRun first = once(program, runtime, endurance, Threading.MACHINE, trace -> {});
        if (!first.failed.lostByMachine() || program.races()) {
            return first;
        }
        ProgramRun second = once(program, runtime, endurance, Threading.MACHINE, trace -> {});
        if (second.passed()) {
            return new ProgramRun(Failure.NONE, second.trace, List.of(), List.of(), second.exchanged, STALLED);
        }
        return second.failed.lostByMachine()
                ? new ProgramRun(Failure.NONE, second.trace, List.of(), List.of(), second.exchanged, STALLED_TWICE)
                : second;
    }

    /**
     * Plays a program once on the calling thread, while an engine decides which of its threads goes on.
     *
     * @param begins is given the trace before the runtime is called
     */
    public static ProgramRun scheduled(Program program, RuntimeUnderTest runtime, Consumer<Trace> begins) {
        return once(program, runtime, new Endurance(UNUSED), Threading.ENGINE, begins);
    }

    private static ProgramRun once(
            Program program,
            RuntimeUnderTest runtime,
            Endurance endurance,
            Threading threading,
            Consumer<Trace> begins) {
        SimulatedEnvironment environment = new SimulatedEnvironment(endurance.patience(), threading);
        begins.accept(environment.trace());
        DrivenApplication run = new DrivenApplication(runtime, endurance, program.application(), environment);
        Failure failed = Failure.NONE;
        try {
            run.playAll(program.moves());
        } catch (RuntimeFailure thrown) {
            failed = thrown.failure();
        }
        List<Event> trace = environment.trace().events();
        try {
            run.close();
        } catch (RuntimeFailure thrown) {
            failed = failed.isNone() ? thrown.failure() : failed;
        } finally {
            environment.close();
        }
        List<Violation> violations = UniversalChecks.violations(program.application(), trace);
        return new ProgramRun(
                failed,
                trace,
                violations,
                environment.trace().attachments(),
                environment.trace().exchanged(),
                "");
    }
}
