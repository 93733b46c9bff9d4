package dev.yieldpoint.tck.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that holds the schema of results. */
public final class ResultSchemaFile {

    static final Path PATH = Path.of("../spec/result.schema.json");

    private ResultSchemaFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        Files.writeString(PATH, ResultSchema.text());
    }
}
