package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.BodyLines;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.play.Failure;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.ProgramText;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of one property.
 *
 * @param tries how many programs were tried
 * @param found a program that breaks something, as small as could be found; empty if all of them passed
 * @param kitError what went wrong in the kit itself, so that the property was given up, or empty
 * @param notApplicable why it was not tried with this runtime, or empty
 * @param undecided why it came to no outcome, because the machine stalled; or empty
 * @param notRun why it was not tried to its end, because the check was cut short; or empty
 * @param details texts that belong to a failure, of the runtime or of the kit: stack traces, what a process wrote to its standard
 *     error
 * @param schedule the schedule in which it was found; empty if no engine controlled the schedule
 * @param took how long it took, with the search for a smaller program; zero if it was not tried, or if that was not measured
 */
public record PropertyResult(
        Property property,
        int tries,
        Optional<Found> found,
        String kitError,
        String notApplicable,
        String undecided,
        String notRun,
        List<String> details,
        Optional<FoundSchedule> schedule,
        Duration took)
        implements TestResult {

    /** A property that was tried to its end. */
    public PropertyResult(Property property, int tries, Optional<Found> found) {
        this(property, tries, found, "", "");
    }

    /**
     * A property that was tried, not necessarily to an outcome. What was found speaks against its clauses even if the rest came
     * to none.
     */
    PropertyResult(Property property, int tries, Optional<Found> found, String undecided, String notRun) {
        this(
                property,
                tries,
                found,
                "",
                "",
                notRun.isEmpty() ? undecided : "",
                notRun,
                found.map(Found::trial).map(ProgramRun::attachments).orElse(List.of()),
                Optional.empty(),
                Duration.ZERO);
    }

    /**
     * A property whose program was played in schedules, until one failed.
     *
     * @param schedules in how many
     */
    public static PropertyResult scheduled(
            Property property,
            int schedules,
            Optional<Found> found,
            Optional<FoundSchedule> schedule,
            String undecided) {
        return new PropertyResult(
                property,
                schedules,
                found,
                "",
                "",
                undecided,
                "",
                found.map(Found::trial).map(ProgramRun::attachments).orElse(List.of()),
                schedule,
                Duration.ZERO);
    }

    /** A property that was given up, because the kit went wrong. */
    public static PropertyResult spoilt(Property property, int tries, Throwable thrown) {
        KitError error = KitError.of(thrown);
        return new PropertyResult(
                property,
                tries,
                Optional.empty(),
                error.message(),
                "",
                "",
                "",
                error.details(),
                Optional.empty(),
                Duration.ZERO);
    }

    /** A property that was not tried, and why. */
    public static PropertyResult untried(Property property, String why) {
        return new PropertyResult(
                property, 0, Optional.empty(), "", why, "", "", List.of(), Optional.empty(), Duration.ZERO);
    }

    /** The same, with how long it took. */
    public PropertyResult took(Duration time) {
        return new PropertyResult(
                property, tries, found, kitError, notApplicable, undecided, notRun, details, schedule, time);
    }

    @Override
    public String id() {
        return property.name();
    }

    @Override
    public String title() {
        return property.statement();
    }

    @Override
    public String clause() {
        return property.clauses().get(0);
    }

    /** Whether it says something of the runtime: it was tried to its end, or has found something by then. */
    boolean speaks() {
        return isDecided() || (found.isPresent() && !failed().isOfProtocol());
    }

    /** The program that was found, as a scenario of the clause that it breaks; empty if there is none. */
    public List<String> scenario() {
        String tag = violations().stream().map(Violation::clause).findFirst().orElse(clause()) + "z";
        return found.map(it -> ProgramText.of(it.program(), tag, "Found by the property \"" + id() + "\""))
                .orElse(List.of());
    }

    @Override
    public Failure failed() {
        return found.map(Found::trial).map(ProgramRun::failed).orElse(Failure.NONE);
    }

    @Override
    public List<Event> trace() {
        return kept().events();
    }

    @Override
    public Optional<Application> application() {
        return found.map(Found::program).map(Program::application);
    }

    @Override
    public List<Integer> lines() {
        return found.map(it -> kept().ofEach(BodyLines.of(
                        it.program().application(), it.trial().trace())))
                .orElse(List.of());
    }

    @Override
    public List<Violation> violations() {
        return kept().violations();
    }

    private KeptTrace kept() {
        return found.map(Found::trial)
                .map(trial -> KeptTrace.of(trial.trace(), trial.violations()))
                .orElse(new KeptTrace(List.of(), List.of()));
    }
}
