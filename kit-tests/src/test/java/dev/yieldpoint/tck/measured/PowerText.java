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
                The properties alone, without any scenario, catch **%s** (%d %%) within %s rounds, and half of these by \
                round %d. A *round* is one program of each of the %d properties, so `check --tries 1000` plays 1,000. Of those that \
                no scenario catches they catch %s; either way it is %s.

                A runtime is found in the round in which a program first breaks a clause, or the runtime fails or hangs, if \
                the sound runtime passes the same program. The programs are those of `--seed 1`, 2 and so on up to 10, and \
                the figure is the median, of ten seeds the sixth, with the least and the most; it is caught if the median is \
                within %s rounds. What the first three seeds do not find is not tried with the others. Where the \
                figure is *about* right, threads decide. Of %d times that a \
                runtime was found, the clause that it is wrong in was a root %d times: one short program often shows less \
                than a scenario that is made for the clause. `power.json` has every figure.

                Missed by the properties:

                | clause | what the runtime does wrong | why |
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
