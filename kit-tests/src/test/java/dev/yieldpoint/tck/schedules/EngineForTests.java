package dev.yieldpoint.tck.schedules;

import java.nio.file.Path;
import java.util.Optional;

/** The engine's JDK for tests: linked once, and kept for the next run of the tests. */
public final class EngineForTests {

    /** The folder for what is linked. */
    public static final Path CACHE = Path.of("target", "schedules-cache").toAbsolutePath();

    /** The option of a JVM by which the kit finds the engine. */
    public static final String OPTION = "-D" + EngineFiles.PROPERTY + "=" + System.getProperty(EngineFiles.PROPERTY);

    private EngineForTests() {}

    /** Whether there is a JDK 25 to link from; the first time it is linked. */
    public static boolean isThere() {
        Optional<EngineJdk> jdk = found();
        jdk.ifPresent(from -> LinkedJdk.of(EngineFiles.ofKit(), from, CACHE, System.out::println));
        return jdk.isPresent();
    }

    private static Optional<EngineJdk> found() {
        try {
            return Optional.of(EngineJdk.found());
        } catch (EngineUnusableException e) {
            return Optional.empty();
        }
    }
}
