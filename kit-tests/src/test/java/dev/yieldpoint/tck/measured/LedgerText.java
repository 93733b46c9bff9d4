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

    private LedgerText(Ledger ledger, Power power) {
        this.ledger = ledger;
        this.power = new PowerText(power);
    }

    public static String of(Ledger ledger, Power power) {
        LedgerText text = new LedgerText(ledger, power);
        return """
                # The ledger

                The faults that the kit detects. This document is generated from the tests of the kit, which fail if it is out of \
                date; so is `ledger.json`, which holds the same for programs.

                A verdict means as much as the faults that the kit can detect. Therefore the kit checks %d deliberately faulty \
                runtimes, and **catches %s by its scenarios**. Each is the reference runtime with one fault. It counts \
                as caught if the clause that it violates is reported as the only root cause, with the expected message; a failure \
                elsewhere is not enough. The last columns, and [the table below](#by-random-programs-alone), list what \
                random programs catch without the scenarios.

                ## By clause

                | clause | level | scenarios | faulty runtimes | caught |
                |---|---|---:|---:|---:|
                %s
                | **all** | | %d | %d | %s |

                ## Caught

                | clause | what the runtime does wrong | what shows it | rounds of random programs |
                |---|---|---|---|
                %s

                ## Not caught by scenarios

                %s

                ## By random programs alone

                %s

                ## Violated only as a consequence of another clause

                Every runtime that violates one of these clauses violates another one first, which the kit then reports.

                | clause | why | as when a runtime | which breaks |
                |---|---|---|---|
                %s

                ## Odd, and rightly passed

                These make odd use of what is left free. They, and any two of them at once, keep every MUST:

                %s

                ## Idle, and rightly failed

                These pass no scenario of a MUST:

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
        String caught = tally.of() == 0 ? "behind another" : share(tally);
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
            return "None of those that we thought of.";
        }
        return """
                | clause | what the runtime does wrong | what would catch it | rounds of random programs |
                |---|---|---|---|
                """
                + survivors.stream()
                        .map(entry -> "| %s | %s | %s | %s |"
                                .formatted(entry.clause(), entry.fault(), entry.wanted(), power.rounds(entry.fault())))
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
