package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.SpecFile;
import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the clauses. */
@Command(
        name = "clauses",
        description =
                "Lists the clauses, each with its id, level, kind of verification, number of detected faulty runtimes,"
                        + " statement and source.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  java -jar yieldpoint.jar clauses", "  java -jar yieldpoint.jar clauses --json"})
final class ClausesCommand implements Callable<Integer> {

    private final PrintStream out;

    @Option(
            names = "--json",
            description = "Print spec/clauses.json instead, which is for programs and also has the withdrawn ids.")
    private boolean json;

    ClausesCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() {
        if (json) {
            out.print(SpecFile.read("clauses.json"));
            return 0;
        }
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
            String derived = clause.isDerived() ? ", derived from " + String.join(", ", clause.derivedFrom()) : "";
            out.printf(
                    Locale.ROOT,
                    "%-12s %-6s %s%s%s%n             %s%n             %s: %s%n",
                    clause.id(),
                    clause.levelWords(),
                    means,
                    derived,
                    worth,
                    clause.statement(),
                    clause.origin().basisWords(),
                    clause.source());
        }
        return 0;
    }
}
