package dev.yieldpoint.tck.measured;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Shrinkable;

/**
 * The random programs of one seed, in rounds: a round is one program of each property whose programs are random. They are those that a check with
 * this seed tries. Any thread may ask.
 */
public final class Rounds {

    private final List<Source> sources;
    private final List<List<Program>> rounds = new ArrayList<>();

    /** The programs of one property, one after another. */
    private record Source(Iterator<Shrinkable<Program>> programs) {
        Program next() {
            return programs.next().value();
        }
    }

    /**
     * That a runtime was found.
     *
     * @param round in which, from 1
     * @param property whose program it was
     * @param asRoot whether that breaks the clause of the fault, and none that this rests on
     */
    public record Hit(int round, String property, boolean asRoot) {}

    public Rounds(long seed) {
        sources = Properties.RANDOM.stream()
                .map(property -> new Source(property.programs().programs(seed)))
                .toList();
    }

    private synchronized List<Program> round(int number) {
        while (rounds.size() < number) {
            rounds.add(sources.stream().map(Source::next).toList());
        }
        return rounds.get(number - 1);
    }

    /** The first program in so many rounds that finds a fault. */
    public Optional<Hit> firstHit(Fault fault, int most) {
        for (int number = 1; number <= most; number++) {
            List<Program> round = round(number);
            for (int i = 0; i < round.size(); i++) {
                ProgramRun trial = trial(round.get(i), fault, fault.runtime());
                if (!trial.passed()
                        && trial(round.get(i), fault, new Variation()).passed()) {
                    Property property = Properties.RANDOM.get(i);
                    return Optional.of(new Hit(number, property.name(), showsAsRoot(fault, trial)));
                }
            }
        }
        return Optional.empty();
    }

    private static ProgramRun trial(Program program, Fault fault, CoroutineRuntime runtime) {
        Duration patience = Duration.ofSeconds(fault.kind() == Kind.HANGING ? 2 : 20);
        return ProgramRun.of(program, new JavaApiRuntime(runtime), patience);
    }

    private static boolean showsAsRoot(Fault fault, ProgramRun trial) {
        Set<String> broken = trial.violations().stream().map(Violation::clause).collect(Collectors.toSet());
        return Findings.KIT.specification().roots(broken).contains(fault.root());
    }
}
