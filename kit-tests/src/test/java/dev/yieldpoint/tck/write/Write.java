package dev.yieldpoint.tck.write;

import dev.yieldpoint.tck.generators.SequencesFile;
import dev.yieldpoint.tck.language.CatalogueFile;
import dev.yieldpoint.tck.map.MapFile;
import dev.yieldpoint.tck.measured.LedgerFile;
import dev.yieldpoint.tck.measured.PowerFile;
import dev.yieldpoint.tck.measured.ScheduledFile;
import dev.yieldpoint.tck.measured.ViolationsFile;
import dev.yieldpoint.tck.process.SchemaFile;
import dev.yieldpoint.tck.report.ResultSchemaFile;
import dev.yieldpoint.tck.rust.RustFile;
import dev.yieldpoint.tck.site.BlocksFiles;
import dev.yieldpoint.tck.specification.ClausesFile;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes one of the generated documents. Run by {@code mvn -q -P write process-test-classes -Dwrite=WHAT}. */
public final class Write {

    private interface Writer {
        void write() throws IOException;
    }

    private final Map<String, Writer> writers;

    private Write(String faults) {
        writers = new TreeMap<>(Map.of(
                "blocks", BlocksFiles::write,
                "catalogue", CatalogueFile::write,
                "clauses", ClausesFile::write,
                "ledger", LedgerFile::write,
                "map", MapFile::write,
                "power", () -> PowerFile.write(faults),
                "rust", RustFile::write,
                "schedules", () -> ScheduledFile.write(faults),
                "schema", SchemaFile::write,
                "sequences", SequencesFile::write));
        writers.put("violations", ViolationsFile::write);
        writers.put("result-schema", ResultSchemaFile::write);
    }

    /** Takes the name of what is to be written and, for {@code power} and {@code schedules}, which faults are to be measured anew. */
    public static void main(String... arguments) {
        String what = arguments.length > 0 ? arguments[0] : "";
        Map<String, Writer> writers = new Write(arguments.length > 1 ? arguments[1] : "").writers;
        Writer writer = writers.get(what);
        if (writer == null) {
            System.err.printf(
                    "-Dwrite=WHAT: there is no «%s»; there are %s%n", what, String.join(", ", writers.keySet()));
            System.exit(2);
        } else {
            int status = 1;
            try {
                writer.write();
                status = 0;
            } catch (IOException | RuntimeException failure) {
                System.getLogger(Write.class.getName()).log(System.Logger.Level.ERROR, "nothing was written", failure);
            } finally {
                System.exit(status); // the kit's own server would keep the process
            }
        }
    }
}
