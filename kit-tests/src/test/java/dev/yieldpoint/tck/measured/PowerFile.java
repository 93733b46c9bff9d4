package dev.yieldpoint.tck.measured;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.measured.Power.Entry;
import dev.yieldpoint.tck.measured.Rounds.Hit;
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

/** The file that says how soon random programs alone find each faulty runtime. To measure all of them takes up to an hour. */
public final class PowerFile {

    private static final int SEEDS = 10;

    /** What none of so many seeds finds is not tried with the others: each would play all the rounds for nothing. */
    private static final int SEEDS_FOR_NOTHING = 3;

    private PowerFile() {}

    /**
     * Measures those that are new, and those that are to be measured anew, and writes the file.
     *
     * @param anew {@code all}; or {@code caught} for those that random programs have found so far, since the others cannot be found
     *     less and cost the most; or a regular expression that is found in the names of those to be measured anew; empty for none
     */
    public static void write(String anew) throws IOException {
        Map<String, Entry> known = new HashMap<>();
        Power.read().entries().stream()
                .filter(Predicate.not(measuredAnew(anew)))
                .forEach(entry -> known.put(entry.fault(), entry));
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

    private static Predicate<Entry> measuredAnew(String anew) {
        return switch (anew) {
            case "all" -> entry -> true;
            case "caught" -> Entry::caught;
            case "" -> entry -> false;
            default -> {
                Predicate<String> found = Pattern.compile(anew).asPredicate();
                yield entry -> found.test(entry.fault());
            }
        };
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
