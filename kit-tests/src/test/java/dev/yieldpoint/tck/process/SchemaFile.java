package dev.yieldpoint.tck.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that holds the schema of the protocol. */
public final class SchemaFile {

    static final Path PATH = Path.of("../spec/protocol.schema.json");

    private SchemaFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        Files.writeString(PATH, ProtocolSchema.text());
    }
}
