package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
        public Map<Capability, String> absent() {
            return Map.of(Capability.HTTP, String.valueOf(Thread.currentThread().getContextClassLoader()));
        }

        @Override
        public Driver open(Application application, Environment environment) {
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
        assertThat(runtimes.all(unexpected -> {}))
                .extracting(FoundRuntime::name)
                .containsExactlyInAnyOrder("native", "reference");
        assertThat(runtimes.named("native").name()).isEqualTo("native");
        assertThat(runtimes.chosen(Native.class.getName()).type()).isEqualTo(Native.class.getName());
        assertThat(runtimes.named("reference").name()).isEqualTo("reference");
    }

    @Test
    void an_unknown_name_is_reported_with_the_names_that_are_registered() {
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> new Runtimes(own).named("nobody"))
                .withMessage("no runtime is called \"nobody\"; registered: reference");
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> new Runtimes(own).chosen("Reference"))
                .withMessage("no runtime is called \"Reference\"; registered: reference");
    }

    @Test
    void where_there_is_none_that_is_reported() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThatExceptionOfType(RuntimesUnusableException.class)
                    .isThrownBy(() -> new Runtimes(nothing).named("reference"))
                    .withMessage("no runtime is called \"reference\"; registered: none");
        }
    }

    @Test
    void two_of_one_name_have_to_be_chosen_by_class() throws Exception {
        Runtimes both = new Runtimes(with(RuntimeUnderTest.class, Namesake.class.getName()));
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> both.named("reference"))
                .withMessageStartingWith(
                        "2 runtimes are called \"reference\"; choose one by its class, with --runtime:")
                .withMessageContaining("    " + Namesake.class.getName() + " from ")
                .withMessageContaining("    dev.yieldpoint.reference.ReferenceRuntime from ");
        assertThat(both.chosen(Namesake.class.getName()).name()).isEqualTo("reference");
    }

    @Test
    void a_runtime_that_cannot_be_created_does_not_hide_the_others() throws Exception {
        Runtimes broken = new Runtimes(with(RuntimeUnderTest.class, Unmakeable.class.getName()));
        assertThat(broken.named("reference").name()).isEqualTo("reference");
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> broken.named("unmakeable"))
                .withMessageStartingWith("no runtime is called \"unmakeable\"; registered: reference")
                .withMessageContaining("cannot create runtime " + Unmakeable.class.getName()
                        + ": its constructor threw java.lang.IllegalStateException: no licence");
    }

    @Test
    void a_class_that_is_registered_but_missing_is_reported() throws Exception {
        Runtimes broken = new Runtimes(with(CoroutineRuntime.class, "com.example.Missing"));
        assertThatExceptionOfType(RuntimesUnusableException.class)
                .isThrownBy(() -> broken.named("missing"))
                .withMessageContaining("class com.example.Missing is not on the class path, but ");
    }

    /** Only the threads that drive the runtime are its own. */
    @Test
    void the_runtime_has_the_class_loader_of_its_class_path_as_context() throws Exception {
        ClassLoader loader = with(RuntimeUnderTest.class, Native.class.getName());
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(new Runtimes(loader).chosen("native").runtime().absent()).containsValue(loader.toString());
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
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
