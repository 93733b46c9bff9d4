package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.faulty.Power.Entry;
import dev.yieldpoint.tck.faulty.Rounds.Hit;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs alone find most of the faulty runtimes. How soon is measured now and then; it takes too long for a build. */
@Execution(ExecutionMode.CONCURRENT)
final class PowerTest {

    private static final int SEEDS = 10;

    /** What none of so many seeds finds is not tried with the others: each would play all the rounds for nothing. */
    private static final int SEEDS_FOR_NOTHING = 3;

    /** At least so many of a hundred are caught. */
    private static final int WANTED_PERCENTAGE = 85;

    private static final String AGAIN = "measured by: mvn -P power -pl kit-tests -am test"
            + " -Dtest=PowerTest -Dsurefire.failIfNoSpecifiedTests=false, with -Dyieldpoint.anew=true for all of them, with"
            + " -Dyieldpoint.faults=REGEX for those whose name it is found in";

    @Test
    void everything_was_measured() throws IOException {
        assertThat(Power.read().entries())
                .as(AGAIN)
                .extracting(Entry::fault)
                .containsExactlyElementsOf(Faults.ALL.stream().map(Fault::name).toList());
    }

    @Test
    void most_of_them_are_caught() throws IOException {
        Power power = Power.read();

        assertThat(100 * power.caught().size())
                .isGreaterThanOrEqualTo(WANTED_PERCENTAGE * power.entries().size());
    }

    @Test
    void it_is_known_why_the_others_are_missed() throws IOException {
        assertThat(Power.read().entries().stream()
                        .filter(entry -> !entry.caught())
                        .map(Entry::fault))
                .containsExactlyInAnyOrderElementsOf(Missed.REASONS.keySet());
    }

    /** Some of those that are found at once. */
    static Stream<Fault> soonFound() throws IOException {
        Power power = Power.read();
        List<Fault> soon = Faults.ALL.stream()
                .filter(fault -> fault.kind() == Kind.STEADY)
                .filter(fault -> power.entry(fault.name()).median() <= 3)
                .toList();
        return Stream.iterate(0, i -> i < soon.size(), i -> i + 8).map(soon::get);
    }

    private static final Rounds FIRST_SEED = new Rounds(1);

    @ParameterizedTest
    @MethodSource("soonFound")
    void what_is_found_at_once_still_is(Fault fault) {
        assertThat(FIRST_SEED.firstHit(fault, 20)).as(AGAIN).isPresent();
    }

    /** Measures those that are new, and those that are to be measured anew. */
    @Tag("power")
    @Test
    void measure() throws IOException {
        Map<String, Entry> known = new HashMap<>();
        if (!Boolean.getBoolean("yieldpoint.anew")) {
            Predicate<String> anew = Pattern.compile(System.getProperty("yieldpoint.faults", "(?!)"))
                    .asPredicate();
            Power.read().entries().stream()
                    .filter(entry -> !anew.test(entry.fault()))
                    .forEach(entry -> known.put(entry.fault(), entry));
        }
        Map<Fault, List<Optional<Hit>>> hits = new LinkedHashMap<>();
        Faults.ALL.stream()
                .filter(fault -> !known.containsKey(fault.name()))
                .forEach(fault -> hits.put(fault, new ArrayList<>()));
        for (int seed = 1; seed <= SEEDS; seed++) {
            Rounds rounds = new Rounds(seed);
            AtomicInteger found = new AtomicInteger();
            hits.entrySet().parallelStream()
                    .filter(entry -> isWorthwhile(entry.getValue()))
                    .forEach(entry -> {
                        Optional<Hit> hit = rounds.firstHit(entry.getKey(), Power.MOST_ROUNDS);
                        entry.getValue().add(hit);
                        found.addAndGet(hit.isPresent() ? 1 : 0);
                    });
            System.out.println("seed " + seed + " found " + found + " of " + hits.size());
        }
        hits.forEach((fault, of) -> known.put(fault.name(), entry(fault, of)));
        new Power(Faults.ALL.stream()
                        .map(fault -> Objects.requireNonNull(known.get(fault.name())))
                        .toList())
                .write();
    }

    private static boolean isWorthwhile(List<Optional<Hit>> so) {
        return so.size() < SEEDS_FOR_NOTHING || so.stream().anyMatch(Optional::isPresent);
    }

    private static Entry entry(Fault fault, List<Optional<Hit>> hits) {
        List<Hit> found = hits.stream().flatMap(Optional::stream).toList();
        Map<String, Long> byProperty = found.stream()
                .map(Hit::property)
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return new Entry(
                fault.name(),
                byProperty.entrySet().stream()
                        .max(Map.Entry.<String, Long>comparingByValue()
                                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                        .map(Map.Entry::getKey)
                        .orElse(""),
                (int) found.stream().filter(Hit::asRoot).count(),
                hits.stream().map(hit -> hit.map(Hit::round).orElse(0)).toList());
    }
}
