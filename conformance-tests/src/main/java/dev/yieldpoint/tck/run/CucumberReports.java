package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.machine.TemporaryDirectory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reports that Cucumber writes about the scenarios of one check: its messages, and its HTML report. A scenario that is repeated
 * because the machine stalled has its first outcome there.
 *
 * <p><b>Threads.</b> For the thread that checks. Cucumber writes into a directory for temporary files, until this is closed.
 */
public final class CucumberReports implements AutoCloseable {

    /** Cucumber's messages, one JSON object in each line. */
    public static final String MESSAGES = "cucumber.ndjson";

    /** Cucumber's HTML report. */
    public static final String HTML = "cucumber.html";

    private static final Map<String, String> PLUGINS = Map.of(MESSAGES, "message", HTML, "html");

    private final TemporaryDirectory directory =
            new TemporaryDirectory("yieldpoint-cucumber", "Cucumber cannot report into");

    private @Nullable URI features;

    /** The plugins that make the reports, as Cucumber's option has it; empty at the second call. */
    String plugins(URI featuresNow) {
        if (features != null) {
            return "";
        }
        features = featuresNow;
        return PLUGINS.entrySet().stream()
                .map(plugin -> plugin.getValue() + ":" + directory.path().resolve(plugin.getKey()))
                .collect(Collectors.joining(","));
    }

    /** The reports by the name of their file, with the paths of the features as the kit names them. */
    public Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(MESSAGES, HTML)) {
            Path file = directory.path().resolve(name);
            if (features != null && Files.exists(file)) {
                String plain = features.toString().replaceFirst("/$", ""); // file:/…
                String full = Path.of(features).toUri().toString().replaceFirst("/$", ""); // file:///…
                files.put(name, Files.readString(file).replace(full, "features").replace(plain, "features"));
            }
        }
        return files;
    }

    @Override
    public void close() {
        directory.close();
    }
}
