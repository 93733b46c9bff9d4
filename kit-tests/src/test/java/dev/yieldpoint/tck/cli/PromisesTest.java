package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Promises of the Java API on the command line. */
class PromisesTest {

    /** The reference, except that a component's exception comes out wrapped. */
    public static final class Wrapping implements CoroutineRuntime {

        private final CoroutineRuntime reference =
                ((JavaApiRuntime) new Runtimes(PromisesTest.class.getClassLoader()).named("reference")).runtime();

        @Override
        public String name() {
            return "wrapping";
        }

        @Override
        public Mounted mount(Component root) {
            Mounted mounted = reference.mount(root);
            return new Mounted() {
                @Override
                public void settle() {
                    try {
                        mounted.settle();
                    } catch (IllegalArgumentException thrown) {
                        throw new IllegalCallerException(thrown);
                    }
                }

                @Override
                public void close() {
                    mounted.close();
                }
            };
        }
    }

    @TempDir
    private Path place;

    private static Console check(String... more) {
        List<String> words = new ArrayList<>(List.of("check", "--runtime", Wrapping.class.getName()));
        words.addAll(List.of(more));
        return Console.run(words.toArray(String[]::new));
    }

    @Test
    void they_are_selected_by_id_and_count_with_strict() {
        Console lenient = check("--only", "api-4,API-6,API-7");
        assertThat(lenient.status()).isZero();
        assertThat(lenient.last()).startsWith("wrapping: CONFORMANT · API 1/3 · ");
        assertThat(lenient.out())
                .contains("JAVA API: violated promises, see spec/CONTRACT.md (they do not count unless --strict)")
                .anyMatch(line -> line.contains("expected the object java.lang.IllegalArgumentException"));
        assertThat(check("--only", "API-4", "--strict").status()).isEqualTo(1);
        assertThat(check("--only", "API-7", "--strict").status()).isZero();
    }

    @Test
    void they_can_be_listed_as_known_failures() throws IOException {
        Path list = Files.writeString(
                place.resolve("known.txt"), "API-4 expected the object  # wraps\nAPI-7  # by mistake\n");
        Console known = check("--only", "API-4,API-7", "--strict", "--known-failures", list.toString());
        assertThat(known.status()).isEqualTo(1);
        assertThat(known.out())
                .contains("JAVA API: known violations of promises", "        wraps")
                .contains("    API-7 (line 2): it passed");

        Files.writeString(list, "API-4 something else  # wraps\n");
        Console otherwise = check("--only", "API-4", "--known-failures", list.toString());
        assertThat(otherwise.status()).isEqualTo(1);
        assertThat(otherwise.out()).anyMatch(line -> line.startsWith("    API-4 (line 1): it failed differently: "));

        Files.writeString(list, "API-4  # wraps\n");
        assertThat(check("--only", "API-4", "--strict", "--known-failures", list.toString())
                        .last())
                .startsWith(String.format(Locale.ROOT, "wrapping: AS KNOWN · API 0/%d", 1));
    }
}
