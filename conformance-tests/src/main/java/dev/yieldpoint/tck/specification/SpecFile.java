package dev.yieldpoint.tck.specification;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The documents and data of {@code spec/}, which the kit comes with. */
public final class SpecFile {

    private static final String DIRECTORY = "/dev/yieldpoint/spec/";

    private SpecFile() {}

    /**
     * The text of a file.
     *
     * @throws IllegalStateException if there is none of that name
     */
    public static String read(String name) {
        String resource = DIRECTORY + name;
        try (InputStream in = SpecFile.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "the kit is incomplete: there is no " + resource + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
