package dev.yieldpoint.tck.properties;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.generators.Programs;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.Trial;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Shrinkable;

/**
 * Looks for a program that shows a property broken, and makes it as small as it can.
 *
 * <p>The same seed gives the same programs, in the same order. Where threads race in them, it need not give the same
 * outcome.
 */
public final class Search {

    /** Programs to play while one is made smaller, each time that one is repeated included. */
    private static final int SHRINKING_TRIES = 2_000;

    /** How often a program in which threads race is played before it is taken for one that passes. */
    private static final int REPEATS = 20;

    private final Specification specification;
    private final RuntimeUnderTest runtime;
    private final Duration patience;
    private final Predicate<Violation> known;

    /** A search in a runtime that is not known to break anything. */
    public Search(Specification specification, RuntimeUnderTest runtime, Duration patience) {
        this(specification, runtime, patience, violation -> false);
    }

    /**
     * A search in a runtime.
     *
     * @param patience how long the runtime may take for one program
     * @param known what it is known to break, so that the search looks for something else
     */
    public Search(
            Specification specification, RuntimeUnderTest runtime, Duration patience, Predicate<Violation> known) {
        this.specification = specification;
        this.runtime = runtime;
        this.patience = patience;
        this.known = known;
    }

    /**
     * A program that breaks something.
     *
     * @param program the smallest that was found, or just the first if all that it breaks is known
     * @param trial what became of it
     * @param atTry how many programs it took to find the first one, from 1
     */
    public record Found(Program program, Trial trial, int atTry) {}

    /**
     * Tries so many programs of a property, or fewer if one of them breaks something that must be. One that breaks only what
     * should be, or what is known, is kept, and the search goes on: who chose to do without a SHOULD is still held to every
     * MUST.
     *
     * @param progress is told of every program, with its number from 1
     */
    public Optional<Found> look(Property property, long seed, int tries, IntConsumer progress) {
        RandomGenerator<Program> programs = Programs.generator(property.profile());
        Random random = new Random(seed);
        Kept lesser = null;
        for (int number = 1; number <= tries; number++) {
            Shrinkable<Program> next = programs.next(random);
            Trial trial = trial(next.value());
            progress.accept(number);
            if (!trial.failure().isEmpty() || counts(news(trial), specification, false)) {
                return Optional.of(smallest(next, trial, number));
            }
            if (!trial.passed() && lesser == null) {
                lesser = new Kept(next, trial, number);
            }
        }
        return Optional.ofNullable(lesser).map(kept -> smallest(kept.program, kept.trial, kept.atTry));
    }

    /**
     * Whether a trial counts against the runtime: by how it failed, or by a clause that it breaks.
     *
     * @param strict whether what should be counts like what must be
     */
    public static boolean counts(Trial trial, Specification specification, boolean strict) {
        return !trial.failure().isEmpty()
                || counts(trial.violations().stream().map(Violation::clause).toList(), specification, strict);
    }

    private static boolean counts(Collection<String> broken, Specification specification, boolean strict) {
        return broken.stream()
                .flatMap(id -> specification.clause(id).stream())
                .anyMatch(clause -> strict || clause.level() == Level.MUST);
    }

    /** A program that breaks only what should be, or what is known. */
    private record Kept(Shrinkable<Program> program, Trial trial, int atTry) {}

    /** What does not show again, such as a process that somebody has killed, is not made smaller: it would not be found. */
    private Found smallest(Shrinkable<Program> found, Trial shown, int atTry) {
        if (shown.hung() || isKnown(shown) || shownAgain(found.value(), shown).isEmpty()) {
            return new Found(found.value(), shown, atTry);
        }
        Shrinkable<Program> smallest = found;
        Trial trial = shown;
        Set<Program> tried = new HashSet<>();
        int left = SHRINKING_TRIES;
        Iterator<Shrinkable<Program>> smaller = smallest.shrink().iterator();
        while (smaller.hasNext() && left > 0) {
            Shrinkable<Program> next = smaller.next();
            boolean isTheSame = next.value().equals(smallest.value()); // of a smaller plan, from which it goes on
            if (!isTheSame && tried.add(next.value())) {
                left -= times(next.value());
                Optional<Trial> again = shownAgain(next.value(), shown);
                trial = again.orElse(trial);
                isTheSame = again.isPresent();
            }
            if (isTheSame) {
                smallest = next;
                smaller = smallest.shrink().iterator();
            }
        }
        return new Found(smallest.value(), trial, atTry);
    }

    /** The first of some trials of a program that shows what was shown, if one does. */
    private Optional<Trial> shownAgain(Program program, Trial shown) {
        return Stream.generate(() -> trial(program))
                .limit(times(program))
                .filter(again -> showsTheSame(shown, again))
                .findFirst();
    }

    private static int times(Program program) {
        return program.races() ? REPEATS : 1;
    }

    private Trial trial(Program program) {
        return Trial.of(program, runtime, patience);
    }

    /** Whether the root of the one is among what the other breaks. What is known does not matter. */
    private boolean showsTheSame(Trial one, Trial other) {
        Set<String> news = news(one);
        Set<String> othersNews = news(other);
        return news.isEmpty()
                ? !other.failure().isEmpty() && othersNews.isEmpty()
                : othersNews.containsAll(specification.roots(news));
    }

    private boolean isKnown(Trial trial) {
        return trial.failure().isEmpty() && news(trial).isEmpty();
    }

    /** The clauses that a trial breaks, but for what is known. */
    private Set<String> news(Trial trial) {
        return trial.violations().stream()
                .filter(known.negate())
                .map(Violation::clause)
                .collect(Collectors.toSet());
    }
}
