package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With {@code --classpath}, what is checked comes from there, and from nowhere else. */
@Execution(ExecutionMode.CONCURRENT)
class ClassPathTest {

    private static final String FIRST = "com.example.First";
    private static final String REFERENCE = "dev.yieldpoint.reference.ReferenceRuntime";
    private static final String SERVICE = "META-INF/services/dev.yieldpoint.spec.CoroutineRuntime";

    @TempDir
    private Path place;

    @Test
    void the_only_runtime_of_the_class_path_is_checked() throws IOException {
        Path mine = Users.runtime(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Console console = Console.run(Users.shortCheck("--classpath", mine.toString()));
        assertThat(console.err()).isEmpty();
        assertThat(console.out().get(0)).endsWith(" checks \"first\": com.example.First from " + mine);
        assertThat(console.last()).startsWith("first: NOT CONFORMANT");
        assertThat(console.status()).isEqualTo(Main.NOT_CONFORMANT);
    }

    @Test
    void several_runtimes_are_listed_and_none_is_checked() throws IOException {
        Path mine = Users.compiled(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Users.compiled(mine, "com.example.Second", Users.named("com.example.Second", "second"));
        Users.registered(mine, FIRST, "com.example.Second");
        refused(
                Users.shortCheck("--classpath", mine.toString()),
                "yieldpoint: --classpath: 2 runtimes are registered there; choose one with --runtime:",
                "    com.example.First from " + mine,
                "    com.example.Second from " + mine);
        assertThat(Console.run(Users.shortCheck("--classpath", mine.toString(), "--runtime", "second"))
                        .last())
                .startsWith("second: ");
    }

    @Test
    void a_class_path_without_a_runtime_is_explained() throws IOException {
        Path empty = Files.createDirectories(place.resolve("empty"));
        Console console = Console.run(Users.shortCheck("--classpath", empty.toString()));
        assertThat(console.status()).isEqualTo(Main.USAGE);
        assertThat(console.out()).isEmpty();
        assertThat(String.join("\n", console.err()))
                .isEqualTo("yieldpoint: --classpath: no runtime is registered there\n"
                        + "    To register one, add the file META-INF/services/dev.yieldpoint.spec.CoroutineRuntime (or"
                        + " META-INF/services/dev.yieldpoint.tck.driver.RuntimeUnderTest)\n"
                        + "    with one line, the full name of the class: com.example.MyRuntime\n"
                        + "    Or name the class: --runtime com.example.MyRuntime");
    }

    @Test
    void a_runtime_that_is_not_registered_is_chosen_by_its_class() throws IOException {
        Path mine = Users.compiled(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Console console = Console.run(Users.shortCheck("--classpath", mine.toString(), "--runtime", FIRST));
        assertThat(console.out().get(0)).endsWith(" checks \"first\": com.example.First from " + mine);
        assertThat(console.out())
                .anyMatch(line -> line.endsWith(
                        "check --runtime com.example.First --classpath " + mine + " --tries 0 --only LIFECYCLE-1a"));
    }

    @Test
    void the_reference_is_chosen_by_its_class_without_a_class_path() {
        Console console = Console.run(Users.shortCheck("--runtime", REFERENCE));
        assertThat(console.out().get(0)).contains(" checks \"reference\": " + REFERENCE + " from ");
        assertThat(console.status()).isZero();
    }

    /** The bundled reference must not pass for a class that is missing. */
    @Test
    void a_class_or_a_name_that_is_not_in_the_class_path_is_not_taken_from_elsewhere() throws IOException {
        Path mine = Users.runtime(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        refused(
                Users.shortCheck("--classpath", mine.toString(), "--runtime", REFERENCE),
                "yieldpoint: class " + REFERENCE + " is not in --classpath");
        refused(
                Users.shortCheck("--classpath", mine.toString(), "--runtime", "reference"),
                "yieldpoint: no runtime is called \"reference\"; registered in --classpath: first");
        Path registeredOnly = Users.registered(Files.createDirectories(place.resolve("other")), REFERENCE);
        refused(
                Users.shortCheck("--classpath", registeredOnly.toString()),
                "yieldpoint: class " + REFERENCE + " is not in --classpath, but " + registeredOnly.resolve(SERVICE)
                        + " registers it");
    }

    @Test
    void a_modified_copy_of_the_reference_is_what_is_checked() throws IOException {
        Path mine = Users.runtime(place.resolve("mine"), REFERENCE, Users.named(REFERENCE, "reference"));
        for (String[] args : List.of(
                Users.shortCheck("--classpath", mine.toString()),
                Users.shortCheck("--classpath", mine.toString(), "--runtime", "reference"),
                Users.shortCheck("--classpath", mine.toString(), "--runtime", REFERENCE))) {
            Console console = Console.run(args);
            assertThat(console.out().get(0)).endsWith(" checks \"reference\": " + REFERENCE + " from " + mine);
            assertThat(console.last()).startsWith("reference: NOT CONFORMANT");
        }
    }

    @Test
    void the_kit_and_its_api_are_always_the_kits() throws IOException {
        Path mine = Users.runtime(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Users.compiled(
                mine,
                "dev.yieldpoint.spec.CoroutineRuntime",
                "package dev.yieldpoint.spec; public interface CoroutineRuntime {}");
        Console console = Console.run(Users.shortCheck("--classpath", mine.toString()));
        assertThat(console.last()).startsWith("first: NOT CONFORMANT");
    }

    @Test
    void another_version_of_a_library_is_what_the_runtime_sees() throws IOException {
        String library = "com.fasterxml.jackson.core.Version";
        Path mine = Users.compiled(
                place.resolve("mine"),
                library,
                "package com.fasterxml.jackson.core; public class Version { public static String mine() { return \"\"; } }");
        Users.runtime(mine, FIRST, Users.with(FIRST, """
                        public String name() {
                            try {
                                Class<?> seen = Class.forName("com.fasterxml.jackson.core.Version");
                                return "first" + seen.getMethod("mine").invoke(null);
                            } catch (ReflectiveOperationException e) {
                                throw new IllegalStateException(e);
                            }
                        }"""));
        assertThat(Console.run(Users.shortCheck("--classpath", mine.toString())).last())
                .startsWith("first: NOT CONFORMANT");
    }

    @Test
    void all_jars_of_a_directory_are_meant_by_a_star() throws IOException {
        Path mine = Users.runtime(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Path jars = Files.createDirectories(place.resolve("jars"));
        Path jar = jars.resolve("a.JAR");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name : List.of(SERVICE, FIRST.replace('.', '/') + ".class", "com/example/First$1.class")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(Files.readAllBytes(mine.resolve(name)));
            }
        }
        assertThat(Console.run(Users.shortCheck("--classpath", jars + File.separator + "*"))
                        .out()
                        .get(0))
                .endsWith(" checks \"first\": com.example.First from " + jar);
        refused(
                Users.shortCheck("--classpath", mine + File.separator + "*"),
                "yieldpoint: --classpath: there is no jar in " + mine);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "DIR:", ":DIR", "DIR::DIR"})
    void an_empty_element_is_wrong_usage(String list) {
        String given = list.replace("DIR", place.toString()).replace(":", File.pathSeparator);
        for (String command : List.of("check", "runtimes")) {
            refused(
                    new String[] {command, "--classpath", given},
                    "yieldpoint: --classpath: "
                            + (list.isEmpty() ? "the path is empty" : "an element of «" + given + "» is empty")
                            + "; is a variable unset?");
        }
    }

    @Test
    void a_file_that_is_no_jar_is_refused() throws IOException {
        Path file = Files.writeString(place.resolve("mine.jar"), "no jar");
        Console console = Console.run(Users.shortCheck("--classpath", file.toString()));
        assertThat(console.err())
                .singleElement()
                .asString()
                .startsWith("yieldpoint: --classpath: " + file + " is not a jar: ");
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    @Test
    void runtimes_lists_name_class_and_place() throws IOException {
        Console bundled = Console.run("runtimes");
        assertThat(bundled.status()).isZero();
        assertThat(bundled.out()).singleElement().asString().matches("reference {2}" + REFERENCE + " {2}/.+");

        Path mine = Users.runtime(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Console console = Console.run("runtimes", "--classpath", mine.toString());
        assertThat(console.out()).containsExactly("first  com.example.First  " + mine);
        assertThat(console.status()).isZero();
    }

    @Test
    void runtimes_lists_the_others_where_one_cannot_be_created() throws IOException {
        Path mine = Users.compiled(place.resolve("mine"), FIRST, Users.named(FIRST, "first"));
        Users.registered(mine, "com.example.Missing", FIRST);
        Console console = Console.run("runtimes", "--classpath", mine.toString());
        assertThat(console.out()).containsExactly("first  com.example.First  " + mine);
        assertThat(console.err())
                .containsExactly("yieldpoint: class com.example.Missing is not in --classpath, but "
                        + mine.resolve(SERVICE) + " registers it");
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }

    private static void refused(String[] args, String... message) {
        Console console = Console.run(args);
        assertThat(console.err()).as(Arrays.toString(args)).containsExactly(message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }
}
