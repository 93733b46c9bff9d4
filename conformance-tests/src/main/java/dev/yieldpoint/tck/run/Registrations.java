package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The services files that register runtimes, as {@link java.util.ServiceLoader} reads them. */
final class Registrations {

    static final String DIRECTORY = "META-INF/services/";

    private static final List<Class<?>> SERVICES = List.of(CoroutineRuntime.class, RuntimeUnderTest.class);

    private Registrations() {}

    /** The classes that are registered, in order; with entries of a user, there alone. */
    static Collection<Candidate> in(ClassLoader loader) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        for (Class<?> service : SERVICES) {
            String file = DIRECTORY + service.getName();
            try {
                for (URL url : Collections.list(
                        loader instanceof EntriesLoader entries
                                ? entries.findResources(file)
                                : loader.getResources(file))) {
                    for (String type : types(url)) {
                        found.putIfAbsent(type, new Candidate(type, url, loader));
                    }
                }
            } catch (IOException e) {
                throw new RuntimesUnusableException(file + " cannot be read: " + e, e);
            }
        }
        return found.values();
    }

    private static List<String> types(URL url) throws IOException {
        URLConnection connection = url.openConnection();
        connection.setUseCaches(false);
        try (InputStream file = connection.getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
