package dev.yieldpoint.tck.measured;

import static java.util.stream.Collectors.joining;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.NaturalRaces;
import dev.yieldpoint.tck.faulty.ScheduledFault;
import dev.yieldpoint.tck.measured.Scheduled.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code spec/LEDGER.md} says of schedules that an engine controls. */
final class ScheduledText {

    private final Scheduled scheduled;

    ScheduledText(Scheduled scheduled) {
        this.scheduled = scheduled;
    }

    String chapter() {
        List<Entry> entries = ScheduledFault.ALL.stream()
                .flatMap(fault -> entry(fault.name()).stream())
                .toList();
        return """
                With `check --schedules N`, an engine chooses the order in which threads run ([races under control](../docs/schedules.md)). \
                It finds **%d of %d** runtimes with races. Without control, up to %s races of the ordinary check find %d of them in most seeds. \
                %d of these runtimes are in the tables above; the other %d have races as public bug reports show them. None of them contains a \
                sleep or a yield that makes the race likelier.

                *Schedules* is the number of the first schedule of the program that shows the fault; the search stops at %s. *By luck* is the \
                number of the first race of the ordinary check, without control, that shows it; the search stops at %s. Each figure is the median of five seeds, \
                with the smallest and the largest in parentheses. *Not found* alone says that the first seed did not find the fault, and that \
                no other seed was tried. What luck finds depends on the machine. `schedules.json` has every figure.

                | clause | fault | program | schedules | by luck |
                |---|---|---|---|---|
                %s""".formatted(
                entries.stream().filter(entry -> isFound(entry.schedules())).count(),
                entries.size(),
                words(Scheduled.MOST_TRIES),
                entries.stream().filter(entry -> isFound(entry.tries())).count(),
                entries.size() - NaturalRaces.ALL.size(),
                NaturalRaces.ALL.size(),
                words(Scheduled.MOST_SCHEDULES),
                words(Scheduled.MOST_TRIES),
                ScheduledFault.ALL.stream()
                        .flatMap(fault -> entry(fault.name()).map(entry -> row(fault, entry)).stream())
                        .collect(joining("\n")));
    }

    /** For the column of another table. */
    String schedules(String fault) {
        return entry(fault).map(entry -> median(entry.schedules())).orElse("");
    }

    private Optional<Entry> entry(String fault) {
        return scheduled.entries().stream()
                .filter(entry -> entry.fault().equals(fault))
                .findFirst();
    }

    private static String row(Fault fault, Entry entry) {
        return "| %s | %s | %s | %s | %s |"
                .formatted(
                        fault.root(),
                        fault.name(),
                        entry.program().isEmpty() ? "" : "`" + entry.program() + "`",
                        median(entry.schedules()),
                        median(entry.tries()));
    }

    /** Whether most of the seeds find it. */
    private static boolean isFound(List<Integer> numbers) {
        return !numbers.isEmpty() && sorted(numbers).get(numbers.size() / 2) < Integer.MAX_VALUE;
    }

    private static String median(List<Integer> numbers) {
        List<Integer> sorted = sorted(numbers);
        List<Integer> found =
                numbers.stream().filter(number -> number > 0).sorted().toList();
        if (found.isEmpty()) {
            return "not found";
        }
        int median = sorted.get(sorted.size() / 2);
        if (found.size() < numbers.size()) {
            return "%s (from %s; %d of %d seeds)"
                    .formatted(
                            median == Integer.MAX_VALUE ? "not found" : words(median),
                            words(found.get(0)),
                            found.size(),
                            numbers.size());
        }
        return "%s (%s–%s)".formatted(words(median), words(found.get(0)), words(found.get(found.size() - 1)));
    }

    private static List<Integer> sorted(List<Integer> numbers) {
        List<Integer> sorted = new ArrayList<>();
        numbers.forEach(number -> sorted.add(number > 0 ? number : Integer.MAX_VALUE));
        sorted.sort(null);
        return sorted;
    }

    private static String words(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
