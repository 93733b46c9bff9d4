package dev.yieldpoint.tck.map;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What was measured of the map, in {@code spec}. */
public final class MapFile {

    static final Path JSON = Path.of("../spec/map.json");

    private MapFile() {}

    /** Measures, and writes it. */
    public static void write() throws IOException {
        Files.writeString(JSON, new MapMeasure().visit().measured().json());
    }
}
