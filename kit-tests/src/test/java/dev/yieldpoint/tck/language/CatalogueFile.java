package dev.yieldpoint.tck.language;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file that holds the catalogue of steps and instructions. */
public final class CatalogueFile {

    static final Path PATH = Path.of("../features/README.md");

    private CatalogueFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        Files.writeString(PATH, Catalogue.text());
    }
}
