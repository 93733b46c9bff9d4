package dev.yieldpoint.tck.measured;

import static java.util.stream.Collectors.joining;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.measured.Power.Entry;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;

/** What {@code spec/LEDGER.md} says of the properties. */
public final class PowerText {

    private final Power power;

    public PowerText(Power power) {
        this.power = power;
    }

    public String chapter() {
        List<Integer> medians =
                power.caught().stream().map(Entry::median).sorted().toList();
        return """
                The properties alone, without any scenario, catch **%s** faulty runtimes (%d %%) within %s rounds, and half of \
                these by round %d. A *round* is one program of each of the %d properties, so `check --tries 1000` plays 1,000 rounds. Of \
                the faulty runtimes that no scenario catches, the properties catch %s. Scenarios and properties together catch %s.

                A faulty runtime is found in the first round with a program that violates a clause, fails or hangs on it, and passes on the \
                unchanged runtime. The programs are those of `--seed 1` to `--seed 10`. The figure is the median of the ten seeds \
                (the sixth), with the smallest and the largest in parentheses. A faulty runtime is caught if the median is at most %s \
                rounds. A fault that the first three seeds do not find is not tried with the other seeds. Figures with *about* \
                depend on how threads are scheduled. In %d cases a faulty runtime was found, and in %d of them its clause was a root \
                cause: a short program often shows less than a scenario that is written for the clause. `power.json` has every figure.

                Missed by the properties:

                | clause | fault | reason |
                |---|---|---|
                %s""".formatted(
                        share(fault -> true, fault -> isCaught(fault)),
                        100 * power.caught().size() / power.entries().size(),
                        words(Power.MOST_ROUNDS),
                        medians.get(medians.size() / 2),
                        Properties.RANDOM.size(),
                        share(PowerText::survives, this::isCaught),
                        share(fault -> true, fault -> !survives(fault) || isCaught(fault)),
                        words(Power.MOST_ROUNDS),
                        power.entries().stream().mapToInt(Entry::found).sum(),
                        power.entries().stream().mapToInt(Entry::asRoot).sum(),
                        missed());
    }

    private boolean isCaught(Fault fault) {
        return power.entry(fault.name()).caught();
    }

    private static boolean survives(Fault fault) {
        return fault.kind() == Kind.SURVIVING;
    }

    private static String share(Predicate<Fault> of, Predicate<Fault> those) {
        List<Fault> all = Faults.ALL.stream().filter(of).toList();
        return "%d of %d".formatted(all.stream().filter(those).count(), all.size());
    }

    private String missed() {
        return Faults.ALL.stream()
                .filter(fault -> !isCaught(fault))
                .map(fault -> "| %s | %s | %s |"
                        .formatted(
                                fault.root(),
                                fault.name(),
                                Objects.requireNonNull(Missed.REASONS.get(fault.name()), fault.name())))
                .collect(joining("\n"));
    }

    /** Whether threads race in the programs that find it. */
    private static boolean races(Entry entry) {
        return Properties.ALL.stream()
                .filter(Property::races)
                .anyMatch(property -> property.name().equals(entry.property()));
    }

    /** The rounds until a runtime is found, for a column. */
    public String rounds(String fault) {
        Entry entry = power.entry(fault);
        List<Integer> in = entry.foundIn();
        if (in.isEmpty()) {
            return "missed";
        }
        int last = in.get(in.size() - 1);
        String about = Faults.named(fault).kind() == Kind.RACING || races(entry) ? "about " : "";
        String median = about + (entry.caught() ? words(entry.median()) : "over " + words(Power.MOST_ROUNDS));
        if (entry.found() < entry.rounds().size()) {
            return "%s (from %s; %d of %d seeds)"
                    .formatted(
                            median,
                            words(in.get(0)),
                            entry.found(),
                            entry.rounds().size());
        }
        return last == in.get(0) ? median : "%s (%s–%s)".formatted(median, words(in.get(0)), words(last));
    }

    private static String words(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
