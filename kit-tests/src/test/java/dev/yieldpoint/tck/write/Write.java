package dev.yieldpoint.tck.write;

import dev.yieldpoint.tck.process.SchemaFile;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes one of the generated documents. Run by {@code mvn -q -P write process-test-classes -Dwrite=WHAT}. */
public final class Write {

    private interface Writer {
        void write() throws IOException;
    }

    private static final Map<String, Writer> WRITERS = new TreeMap<>(Map.of("schema", SchemaFile::write));

    private Write() {}

    /** Takes the name of what is to be written. */
    public static void main(String... arguments) throws IOException {
        String what = arguments.length == 1 ? arguments[0] : "";
        Writer writer = WRITERS.get(what);
        if (writer == null) {
            System.err.printf(
                    "-Dwrite=WHAT: there is no «%s»; there are %s%n", what, String.join(", ", WRITERS.keySet()));
            System.exit(2);
        } else {
            writer.write();
        }
    }
}
