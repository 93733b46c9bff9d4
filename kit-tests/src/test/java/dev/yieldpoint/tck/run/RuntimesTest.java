package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuntimesTest {

    private final ClassLoader own = getClass().getClassLoader();

    @TempDir
    private Path directory;

    /** A driver of its own; the service loader makes it. */
    public static class Native implements RuntimeUnderTest {

        @Override
        public String name() {
            return "native";
        }

        @Override
        public Driver open(Application application, Outside outside) {
            throw new UnsupportedOperationException();
        }
    }

    /** Calls itself like the one that is there. */
    public static final class Namesake extends Native {

        @Override
        public String name() {
            return "reference";
        }
    }

    /** Cannot be made. */
    public static final class Unmakeable extends Native {

        /** Refuses. */
        public Unmakeable() {
            throw new IllegalStateException("no licence");
        }
    }

    @Test
    void runtimes_of_both_kinds_are_found() throws Exception {
        Runtimes runtimes = new Runtimes(with(RuntimeUnderTest.class, Native.class.getName()));
        assertThat(runtimes.names()).containsExactly("native", "reference");
        assertThat(runtimes.named("native")).isInstanceOf(Native.class);
        assertThat(runtimes.named("reference").name()).isEqualTo("reference");
    }

    @Test
    void an_unknown_name_is_told_with_those_that_are_known() {
        assertThatExceptionOfType(RuntimesUnusable.class)
                .isThrownBy(() -> new Runtimes(own).named("nobody"))
                .withMessage("no runtime is called \"nobody\"; there is reference");
    }

    @Test
    void where_there_is_none_that_is_told() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(RuntimesUnusable.class)
                    .isThrownBy(() -> new Runtimes(nothing).named("reference"))
                    .withMessage("no runtime is called \"reference\"; there is none");
        }
    }

    @Test
    void two_of_one_name_are_refused() throws Exception {
        ClassLoader both = with(RuntimeUnderTest.class, Namesake.class.getName());
        assertThatExceptionOfType(RuntimesUnusable.class)
                .isThrownBy(() -> new Runtimes(both))
                .withMessage("two runtimes on the class path are called \"reference\"");
    }

    @Test
    void one_that_cannot_be_made_is_told() throws Exception {
        ClassLoader broken = with(RuntimeUnderTest.class, Unmakeable.class.getName());
        assertThatExceptionOfType(RuntimesUnusable.class)
                .isThrownBy(() -> new Runtimes(broken))
                .withMessageStartingWith("a registered runtime cannot be made: ")
                .withMessageContaining("Unmakeable");
    }

    @Test
    void one_that_is_registered_but_missing_is_told() throws Exception {
        ClassLoader broken = with(CoroutineRuntime.class, "com.example.Missing");
        assertThatExceptionOfType(RuntimesUnusable.class)
                .isThrownBy(() -> new Runtimes(broken))
                .withMessageContaining("com.example.Missing");
    }

    private ClassLoader with(Class<?> service, String provider) throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve(service.getName()), provider + "\n");
        return new URLClassLoader(new URL[] {url(directory)}, own);
    }

    private static URL url(Path directory) throws MalformedURLException {
        return directory.toUri().toURL();
    }
}
