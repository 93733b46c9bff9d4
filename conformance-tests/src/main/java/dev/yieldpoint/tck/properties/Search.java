package dev.yieldpoint.tck.properties;

import static java.util.Comparator.naturalOrder;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Strictness;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Shrinkable;

/**
 * Searches for a program that violates a property, and shrinks it.
 *
 * <p>The same seed gives the same programs, in the same order. Where threads race in them, it need not give the same
 * outcome.
 */
public final class Search {

    /** Programs to play while one is made smaller, each time that one is repeated included. */
    private static final int SHRINKING_TRIES = 2_000;

    /** How long the program of one property is made smaller. */
    private static final Duration LONGEST_SHRINKING = Duration.ofSeconds(5);

    /** How often a program in which threads race is played before it is taken for one that passes. */
    private static final int REPEATS = 20;

    private final Specification specification;
    private final RuntimeUnderTest runtime;
    private final Endurance endurance;
    private final Predicate<Violation> known;

    /** A search in a runtime that is not known to break anything. */
    public Search(Specification specification, RuntimeUnderTest runtime, Duration patience) {
        this(specification, runtime, new Endurance(patience), violation -> false);
    }

    /**
     * A search in a runtime.
     *
     * @param endurance how long the runtime may take for one program, and how often it may fail to come back
     * @param known what it is known to break, so that the search looks for something else
     */
    public Search(
            Specification specification, RuntimeUnderTest runtime, Endurance endurance, Predicate<Violation> known) {
        this.specification = specification;
        this.runtime = runtime;
        this.endurance = endurance;
        this.known = known;
    }

    /**
     * A program that fails.
     *
     * @param program the shrunk program, or the first one if all its violations are known
     * @param trial what became of it
     * @param atTry how many programs it took to find the first one, from 1
     * @param cutShort whether it could be made smaller if there were more time for it
     */
    public record Found(Program program, ProgramRun trial, int atTry, boolean cutShort) {

        /** A program that is as small as could be found. */
        public Found(Program program, ProgramRun trial, int atTry) {
            this(program, trial, atTry, false);
        }
    }

    /**
     * What came of a search.
     *
     * @param undecided why some programs came to no outcome although nothing was found that must end the search: the machine
     *     stalled; or empty
     * @param notRun why not all programs were tried although nothing was found that must end the search, or empty
     */
    public record Outcome(Optional<Found> found, String undecided, String notRun) {}

    /**
     * Plays the given number of programs of a property, or fewer if one of them violates a MUST. A program that violates only something less
     * binding, or a known failure, is kept unless a later one violates something more binding, and the search continues: a
     * runtime that does without a SHOULD or a profile is still held to every MUST.
     *
     * @param progress is told of every program, with its number from 1
     */
    public Optional<Found> look(Property property, long seed, int tries, IntConsumer progress) {
        return search(property, seed, tries, progress).found();
    }

    /** As {@link #look}; also says if programs came to no outcome since the machine stalled or the check was cut short. */
    public Outcome search(Property property, long seed, int tries, IntConsumer progress) {
        int count = property.count(tries);
        Iterator<Shrinkable<Program>> programs = property.programs().programs(seed);
        Kept lesser = null;
        String undecided = "";
        String notRun = "";
        for (int number = 1; number <= count; number++) {
            if (endurance.isExhausted()) {
                notRun = endurance.reason();
                break;
            }
            Shrinkable<Program> next = programs.next();
            ProgramRun trial = trial(next.value());
            progress.accept(number);
            if (trial.failedOtherwise() || broken(news(trial), specification).anyMatch(Strictness.LAX::counts)) {
                return new Outcome(Optional.of(smallest(next, trial, number)), "", "");
            }
            if (!trial.passed() && (lesser == null || isMoreBinding(trial, lesser.trial))) {
                lesser = new Kept(next, trial, number);
            }
            undecided = undecided.isEmpty() ? trial.undecided() : undecided;
        }
        return new Outcome(
                Optional.ofNullable(lesser).map(kept -> smallest(kept.program, kept.trial, kept.atTry)),
                undecided,
                notRun);
    }

    /** Whether a trial counts against the runtime: by how it failed, or by a clause that it breaks. */
    public static boolean counts(ProgramRun trial, Specification specification, Strictness strictness) {
        return trial.failedOtherwise()
                || broken(trial.violations().stream().map(Violation::clause).toList(), specification)
                        .anyMatch(strictness::counts);
    }

    private static Stream<Clause> broken(Collection<String> ids, Specification specification) {
        return ids.stream().flatMap(id -> specification.clause(id).stream());
    }

    /** Whether what a trial breaks is more binding than what another one breaks, so that no profile hides a SHOULD. */
    private boolean isMoreBinding(ProgramRun trial, ProgramRun other) {
        return mostBinding(trial).compareTo(mostBinding(other)) < 0;
    }

    private Level mostBinding(ProgramRun trial) {
        return broken(news(trial), specification)
                .map(Clause::level)
                .min(naturalOrder())
                .orElse(Level.MAY);
    }

    /** A program that breaks only what should be, or what is known. */
    private record Kept(Shrinkable<Program> program, ProgramRun trial, int atTry) {}

    /** What does not show again, such as a process that somebody has killed, is not made smaller: it would not be found. */
    private Found smallest(Shrinkable<Program> found, ProgramRun shown, int atTry) {
        if (shown.hung()
                || shown.failed().isOfProtocol()
                || isKnown(shown)
                || shownAgain(found.value(), shown).isEmpty()) {
            return new Found(found.value(), shown, atTry);
        }
        Shrinkable<Program> smallest = found;
        ProgramRun trial = shown;
        Set<Program> tried = new HashSet<>();
        int left = SHRINKING_TRIES;
        long end = System.nanoTime() + LONGEST_SHRINKING.toNanos();
        Iterator<Shrinkable<Program>> smaller = smallest.shrink().iterator();
        while (smaller.hasNext() && left > 0) {
            if (System.nanoTime() > end || !endurance.mayShrink()) {
                return new Found(smallest.value(), trial, atTry, true);
            }
            long began = System.nanoTime();
            Shrinkable<Program> next = smaller.next();
            boolean isTheSame = next.value().equals(smallest.value()); // of a smaller plan, from which it goes on
            if (!isTheSame && tried.add(next.value())) {
                left -= times(next.value());
                Optional<ProgramRun> again = shownAgain(next.value(), shown);
                trial = again.orElse(trial);
                isTheSame = again.isPresent();
            }
            endurance.shrank(Duration.ofNanos(System.nanoTime() - began));
            if (isTheSame) {
                smallest = next;
                smaller = smallest.shrink().iterator();
            }
        }
        return new Found(smallest.value(), trial, atTry);
    }

    /** The first of some trials of a program that shows what was shown, if one does. */
    private Optional<ProgramRun> shownAgain(Program program, ProgramRun shown) {
        return Stream.generate(() -> trial(program))
                .limit(times(program))
                .filter(again -> showsTheSame(shown, again))
                .findFirst();
    }

    private static int times(Program program) {
        return program.races() ? REPEATS : 1;
    }

    private ProgramRun trial(Program program) {
        return ProgramRun.of(program, runtime, endurance);
    }

    /** Whether the root of the one is among what the other breaks. What is known does not matter. */
    private boolean showsTheSame(ProgramRun one, ProgramRun other) {
        Set<String> news = news(one);
        Set<String> othersNews = news(other);
        return news.isEmpty()
                ? other.failedOtherwise() && othersNews.isEmpty()
                : othersNews.containsAll(specification.roots(news));
    }

    private boolean isKnown(ProgramRun trial) {
        return !trial.failedOtherwise() && news(trial).isEmpty();
    }

    /** The clauses that a trial breaks, but for what is known. */
    private Set<String> news(ProgramRun trial) {
        return trial.violations().stream()
                .filter(known.negate())
                .map(Violation::clause)
                .collect(Collectors.toSet());
    }
}
