package dev.yieldpoint.tck.measured;

import static java.util.stream.Collectors.joining;

import dev.yieldpoint.tck.faulty.IdleRuntimesTest;
import dev.yieldpoint.tck.faulty.Odd;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.ledger.Ledger.Tally;
import dev.yieldpoint.tck.specification.Clause;
import java.util.List;
import java.util.Objects;

/** {@code spec/LEDGER.md}: the ledger for people. */
public final class LedgerText {

    /** More scenarios than these say nothing more. */
    private static final int SHOWN = 3;

    private final Ledger ledger;
    private final PowerText power;
    private final ScheduledText scheduled;

    private LedgerText(Ledger ledger, Power power, Scheduled scheduled) {
        this.ledger = ledger;
        this.power = new PowerText(power);
        this.scheduled = new ScheduledText(scheduled);
    }

    public static String of(Ledger ledger, Power power, Scheduled scheduled) {
        LedgerText text = new LedgerText(ledger, power, scheduled);
        return """
                # The ledger

                This document lists the faults that the kit detects. It is generated from the tests of the kit, which fail if the document \
                is out of date. `ledger.json` has the same content for programs.

                A verdict is worth only as much as the faults that the kit can detect. Therefore the kit checks %d deliberately faulty \
                runtimes, and **catches %s by its scenarios**. Each of them is the reference runtime with one fault. A faulty runtime counts as caught if the violated clause is reported \
                as the only root cause, with the expected message; a failure elsewhere is not enough. The last columns, and \
                [a section below](#by-random-programs-alone), list the faults that random programs catch without the scenarios. \
                [Another section](#in-schedules-under-control) lists the faults that only a race shows.

                ## By clause

                | clause | level | scenarios | faulty runtimes | caught |
                |---|---|---:|---:|---:|
                %s
                | **all** | | %d | %d | %s |

                ## Caught

                | clause | fault | caught by | rounds of random programs |
                |---|---|---|---|
                %s

                ## Not caught by scenarios

                %s

                ## By random programs alone

                %s

                ## In schedules under control

                %s

                ## Violated only as a consequence of another clause

                Every runtime that violates one of these clauses also violates another clause, which the kit reports as the root cause.

                | clause | reason | example of a fault | its root cause |
                |---|---|---|---|
                %s

                ## Odd runtimes that conform

                Each of these runtimes makes unusual choices where the specification leaves behaviour free. Each of them, and each \
                combination of two of them, satisfies every MUST:

                %s

                ## Idle runtimes that fail

                These runtimes pass no scenario of a MUST:

                %s
                """.formatted(
                        ledger.entries().size(),
                        share(ledger.tally()),
                        text.clauses(),
                        Findings.KIT.plan().scenarios().size(),
                        ledger.tally().of(),
                        share(ledger.tally()),
                        text.caught(),
                        text.survivors(),
                        text.power.chapter(),
                        text.scheduled.chapter(),
                        text.behind(),
                        list(Odd.ALL.stream().map(Odd::name).toList()),
                        list(IdleRuntimesTest.idle()
                                .map(idle -> Objects.requireNonNull(idle.getName()))
                                .toList()));
    }

    private String clauses() {
        return Findings.KIT.specification().clauses().stream()
                .filter(clause -> clause.byScenarios() || clause.byTrace())
                .map(this::clause)
                .collect(joining("\n"));
    }

    private String clause(Clause clause) {
        long scenarios = Findings.KIT.plan().scenarios().stream()
                .filter(scenario -> scenario.clause().equals(clause.id()))
                .count();
        Tally tally = ledger.tally(clause.id());
        String caught = tally.of() == 0 ? "a consequence only" : share(tally);
        return "| %s | %s | %d | %d | %s |".formatted(clause.id(), clause.levelWords(), scenarios, tally.of(), caught);
    }

    private String caught() {
        return ledger.entries().stream()
                .filter(entry -> entry.kind() != Kind.SURVIVING)
                .map(entry -> "| %s | %s | %s | %s |"
                        .formatted(entry.clause(), entry.fault(), shownBy(entry), power.rounds(entry.fault())))
                .collect(joining("\n"));
    }

    private static String shownBy(Entry entry) {
        List<String> scenarios = entry.scenarios();
        String few = scenarios.stream().limit(SHOWN).collect(joining(", "));
        return switch (entry.kind()) {
            case STEADY -> few + (scenarios.size() > SHOWN ? " and %d more".formatted(scenarios.size() - SHOWN) : "");
            case RACING -> "scenarios that depend on how threads are scheduled";
            case HANGING -> "the watchdog";
            case SURVIVING -> "nothing";
        };
    }

    private String survivors() {
        List<Entry> survivors = ledger.entries().stream()
                .filter(entry -> entry.kind() == Kind.SURVIVING)
                .toList();
        if (survivors.isEmpty()) {
            return "Scenarios catch every faulty runtime that the kit has.";
        }
        return """
                | clause | fault | a scenario that would catch it | rounds of random programs | schedules |
                |---|---|---|---|---|
                """
                + survivors.stream()
                        .map(entry -> "| %s | %s | %s | %s | %s |"
                                .formatted(
                                        entry.clause(),
                                        entry.fault(),
                                        entry.wanted(),
                                        power.rounds(entry.fault()),
                                        scheduled.schedules(entry.fault())))
                        .collect(joining("\n"));
    }

    private String behind() {
        return ledger.behind().stream()
                .map(row -> "| %s | %s | %s | %s |".formatted(row.clause(), row.reason(), row.fault(), row.root()))
                .collect(joining("\n"));
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "- " + name).collect(joining("\n"));
    }

    private static String share(Tally tally) {
        return "%d of %d".formatted(tally.caught(), tally.of());
    }
}
