package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A runtime that cannot be created is reported with its cause. */
@Execution(ExecutionMode.CONCURRENT)
class UncreatableTest {

    private static final String TYPE = "com.example.R";
    private static final String NAME = "public String name() { return \"r\"; }";

    @TempDir
    private Path place;

    @Test
    void a_constructor_that_throws_is_reported_with_its_cause_and_place() throws IOException {
        refused(
                Users.with(TYPE, NAME + "public R() { throw new IllegalStateException(\"boom\"); }"),
                "yieldpoint: cannot create runtime com.example.R: its constructor threw"
                        + " java.lang.IllegalStateException: boom",
                "    at com.example.R.<init>(R.java:4)");
    }

    @Test
    void a_static_initialiser_that_throws_is_reported_with_its_cause_and_place() throws IOException {
        refused(
                Users.with(TYPE, NAME + "static final int N = Integer.parseInt(\"x\");"),
                "yieldpoint: cannot create runtime com.example.R: its static initialiser threw"
                        + " java.lang.NumberFormatException: For input string: \"x\"",
                "    at com.example.R.<clinit>(R.java:4)");
    }

    @Test
    void a_name_that_throws_is_reported_with_its_cause_and_place() throws IOException {
        refused(
                Users.with(TYPE, "public String name() { throw new AssertionError(\"who?\"); }"),
                "yieldpoint: cannot use runtime com.example.R: its name() threw java.lang.AssertionError: who?",
                "    at com.example.R.name(R.java:4)");
    }

    @Test
    void a_name_that_is_none_is_reported() throws IOException {
        refused(
                Users.with(TYPE, "public String name() { return \"My Runtime\"; }"),
                "yieldpoint: cannot use runtime com.example.R: its name is «My Runtime», but a name consists of lower case"
                        + " letters, digits and hyphens");
        refused(
                Users.with(TYPE, "public String name() { return null; }"),
                "yieldpoint: cannot use runtime com.example.R: its name is null");
    }

    @Test
    void a_class_that_is_no_runtime_is_reported() throws IOException {
        refused(
                "package com.example; public class R {}",
                "yieldpoint: cannot create runtime com.example.R: the class implements neither"
                        + " dev.yieldpoint.spec.CoroutineRuntime nor dev.yieldpoint.tck.driver.RuntimeUnderTest");
        refused(Users.with("", TYPE, NAME), "yieldpoint: cannot create runtime com.example.R: the class is not public");
        refused(
                Users.with("public abstract", TYPE, NAME),
                "yieldpoint: cannot create runtime com.example.R: the class is abstract");
        refused(
                Users.with(TYPE, NAME + "R() {}"),
                "yieldpoint: cannot create runtime com.example.R: the class has no public constructor without parameters");
        refused(
                Users.with(TYPE, NAME + "public R(int n) {}"),
                "yieldpoint: cannot create runtime com.example.R: the class has no public constructor without parameters");
    }

    @Test
    void a_class_for_a_later_java_is_reported_with_both_versions() throws IOException {
        Path mine = Users.compiled(place.resolve("mine"), TYPE, Users.with(TYPE, NAME));
        Path file = mine.resolve("com/example/R.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = (byte) (44 + 99);
        Files.write(file, bytes);
        refused(
                mine,
                "yieldpoint: cannot create runtime com.example.R: class com.example.R needs Java 99 or later; this is Java "
                        + Runtime.version().feature());
    }

    @Test
    void a_library_that_is_missing_is_reported() throws IOException {
        Path mine = Users.compiled(
                place.resolve("mine"),
                TYPE,
                Users.with(TYPE, NAME + "public R() { new Helper(); } static class Helper {}"));
        Files.delete(mine.resolve("com/example/R$Helper.class"));
        refused(
                mine,
                "yieldpoint: cannot create runtime com.example.R: its constructor threw"
                        + " java.lang.NoClassDefFoundError: com/example/R$Helper",
                "    at com.example.R.<init>(R.java:4)");
    }

    @Test
    void only_the_runtime_that_is_chosen_is_created() throws IOException {
        Path mine = Users.compiled(
                place.resolve("mine"),
                "com.example.Broken",
                Users.with("com.example.Broken", NAME + "public Broken() { throw new IllegalStateException(); }"));
        Users.compiled(mine, TYPE, Users.with(TYPE, NAME));
        Users.registered(mine, "com.example.Broken", TYPE);
        for (String chosen : new String[] {TYPE, "r"}) {
            Console console = Console.run(Users.shortCheck("--classpath", mine.toString(), "--runtime", chosen));
            assertThat(console.last()).as(chosen).startsWith("r: NOT CONFORMANT");
        }
    }

    private void refused(String source, String... message) throws IOException {
        refused(Users.compiled(place.resolve("mine"), TYPE, source), message);
    }

    private static void refused(Path classPath, String... message) {
        Console console = Console.run(Users.shortCheck("--classpath", classPath.toString(), "--runtime", TYPE));
        assertThat(console.err()).containsExactly(message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(Main.USAGE);
    }
}
