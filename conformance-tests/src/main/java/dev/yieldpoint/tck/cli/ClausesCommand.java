package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.specification.Clause;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the clauses. */
@Command(
        name = "clauses",
        description = "Lists the clauses: id, level, how it is verified, how many known faults are detected, and its"
                + " statement.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  java -jar yieldpoint.jar clauses"})
final class ClausesCommand implements Callable<Integer> {

    private final PrintStream out;

    ClausesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        Conformance kit = new Conformance();
        Ledger ledger = Ledger.load();
        for (Clause clause : kit.specification().clauses()) {
            long scenarios = kit.plan().scenarios().stream()
                    .filter(scenario -> scenario.clause().equals(clause.id()))
                    .count();
            String means = clause.verifiedBy()
                    .replaceFirst("^scenarios", scenarios == 1 ? "1 scenario" : scenarios + " scenarios");
            Ledger.Tally tally = ledger.tally(clause.id());
            String worth = tally.of() == 0
                    ? ""
                    : String.format(Locale.ROOT, ", detects %d of %d faulty runtimes", tally.caught(), tally.of());
            out.printf(
                    Locale.ROOT,
                    "%-12s %-6s %s%s%n             %s%n",
                    clause.id(),
                    clause.level(),
                    means,
                    worth,
                    clause.statement());
        }
        return 0;
    }
}
