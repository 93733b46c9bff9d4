package dev.yieldpoint.tck.measured;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.machine.Undisturbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The files that say which faulty runtimes the kit detects, in all scenarios. */
public final class LedgerFile {

    public static final Path JSON = Path.of("../spec/ledger.json");
    public static final Path TEXT = Path.of("../spec/LEDGER.md");

    private LedgerFile() {}

    /** Writes them anew. */
    public static void write() throws IOException {
        Ledger measured = measured();
        Files.writeString(JSON, measured.json());
        Files.writeString(TEXT, LedgerText.of(measured, Power.read(), Scheduled.read()));
    }

    /** How it is written anew, for the message of a test. */
    public static String again(Path file) {
        return "mvn -q -P write process-test-classes -Dwrite=ledger writes %s anew".formatted(file.getFileName());
    }

    /** Checks all faulty runtimes. */
    public static Ledger measured() {
        Faults.ALL.parallelStream().forEach(LedgerFile::findings);
        List<String> order = Findings.KIT.specification().clauses().stream()
                .map(clause -> clause.id())
                .toList();
        List<Entry> written = Ledger.load().entries();
        List<Entry> entries = new ArrayList<>();
        for (Fault fault : Faults.ALL) {
            entries.add(entry(fault, written));
        }
        entries.sort(Comparator.comparingInt(entry -> order.indexOf(entry.clause())));
        return new Ledger(
                entries,
                Faults.behind()
                        .map(behind -> new Ledger.Behind(
                                behind.clause(),
                                behind.reason(),
                                behind.fault().name(),
                                behind.fault().root()))
                        .toList());
    }

    /** Measures a fault. If the entry differs from the ledger, the machine may have decided it: it is measured twice more. */
    private static Entry entry(Fault fault, List<Entry> written) {
        return Undisturbed.of(() -> entry(fault, findings(fault)), measured -> {
            boolean differs = !written.contains(measured);
            if (differs) {
                Findings.forget(fault);
            }
            return differs;
        });
    }

    private static Finding findings(Fault fault) {
        try {
            return Findings.of(fault);
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
}
