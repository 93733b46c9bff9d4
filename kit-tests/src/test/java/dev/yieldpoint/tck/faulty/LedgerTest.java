package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The ledger in {@code spec} says what the kit catches now, in all scenarios. */
@Tag("exhaustive")
@Execution(ExecutionMode.SAME_THREAD)
final class LedgerTest {

    static final Path JSON = Path.of("../spec/ledger.json");
    static final Path TEXT = Path.of("../spec/LEDGER.md");
    private static final String AGAIN = "mvn -Dtests.excluded=pairs,power -pl kit-tests -am test -Dtest=LedgerTest"
            + " -Dsurefire.failIfNoSpecifiedTests=false -Dyieldpoint.write=true";

    private static Ledger measured;

    @BeforeAll
    static void measure() throws Exception {
        Faults.ALL.parallelStream().forEach(LedgerTest::check);
        List<String> order = Findings.KIT.specification().clauses().stream()
                .map(clause -> clause.id())
                .toList();
        List<Entry> entries = new ArrayList<>();
        for (Fault fault : Faults.ALL) {
            entries.add(entry(fault, Findings.of(fault)));
        }
        entries.sort(Comparator.comparingInt(entry -> order.indexOf(entry.clause())));
        measured = new Ledger(
                entries,
                Faults.behind()
                        .map(behind -> new Ledger.Behind(
                                behind.clause(),
                                behind.reason(),
                                behind.fault().name(),
                                behind.fault().root()))
                        .toList());
        if (Boolean.getBoolean("yieldpoint.write")) {
            Files.writeString(JSON, measured.json());
            Files.writeString(TEXT, LedgerText.of(measured, Power.read()));
        }
    }

    private static void check(Fault fault) {
        try {
            Findings.of(fault);
        } catch (Exception e) {
            throw new IllegalStateException(fault.name(), e);
        }
    }

    private static Entry entry(Fault fault, Finding finding) {
        boolean survives = fault.kind() == Kind.SURVIVING;
        List<String> scenarios = fault.kind() == Kind.STEADY
                ? finding.roots().stream()
                        .filter(root -> root.clause().equals(fault.root()))
                        .flatMap(root -> root.scenarios().stream())
                        .toList()
                : List.of();
        String fingerprint = fault.kind() == Kind.STEADY
                ? finding.roots().stream()
                        .filter(root -> root.clause().equals(fault.root()))
                        .map(Finding.Root::fingerprint)
                        .findFirst()
                        .orElse("")
                : "";
        return new Entry(
                fault.root(), fault.name(), fault.kind(), scenarios, survives ? fault.message() : "", fingerprint);
    }

    @Test
    void it_is_up_to_date_for_programs() throws IOException {
        assertThat(Files.readString(JSON)).as(again(JSON)).isEqualTo(measured.json());
    }

    @Test
    void it_is_up_to_date_for_people() throws IOException {
        assertThat(Files.readString(TEXT)).as(again(TEXT)).isEqualTo(LedgerText.of(measured, Power.read()));
    }

    @Test
    void the_kit_reads_it_again() {
        assumeThat(Boolean.getBoolean("yieldpoint.write")).isFalse(); // the class path has the former one

        assertThat(Ledger.load()).isEqualTo(measured);
    }

    /** A scenario that no faulty runtime has ever failed may be one that cannot fail. */
    @Test
    void every_scenario_was_seen_red() throws Exception {
        Set<String> green = new TreeSet<>();
        Findings.KIT.plan().scenarios().stream().map(PlannedScenario::id).forEach(green::add);
        for (Fault fault : Faults.ALL) {
            green.removeAll(Findings.of(fault).red());
        }

        assertThat(green).isEmpty();
    }

    static String again(Path file) {
        return "%s, which is generated anew by%n    %s%n".formatted(file.getFileName(), AGAIN);
    }
}
