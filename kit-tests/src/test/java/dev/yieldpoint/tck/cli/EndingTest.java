package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A JVM that is ended by a runtime does not look like one in which the runtime has passed. */
@Execution(ExecutionMode.CONCURRENT)
@Timeout(60)
class EndingTest {

    private static final String TYPE = "com.example.R";
    private static final String NAME = "public String name() { return \"r\"; }\n";
    private static final String SO_FAR = "yieldpoint: so far: nothing was checked; no verdict, no report";

    @TempDir
    private Path place;

    @Test
    void a_runtime_that_ends_the_jvm_gets_no_verdict_and_status_1() throws Exception {
        Path mine = Users.compiled(place.resolve("mine"), TYPE, """
                package com.example;
                import dev.yieldpoint.reference.ReferenceRuntime;
                import dev.yieldpoint.spec.*;
                public class R implements CoroutineRuntime {
                    static int mounted;
                    public String name() { return "r"; }
                    public Mounted mount(Component root) {
                        if (++mounted == 3) {
                            System.exit(0);
                        }
                        return new ReferenceRuntime().mount(root);
                    }
                }
                """);
        Console console = new Jvm(place).run(Users.shortCheck("--classpath", mine.toString(), "--runtime", TYPE));
        assertThat(console.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(console.out()).singleElement().asString().startsWith("Yieldpoint ");
        assertThat(console.err())
                .startsWith(
                        "yieldpoint: the runtime ended the JVM with System.exit, on thread \"yieldpoint-driver\"",
                        "    at com.example.R.mount(R.java:9)")
                .endsWith("yieldpoint: so far: 2 of 5 scenarios, 0 failed; no verdict, no report")
                .hasSizeLessThan(9);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void a_runtime_that_ends_the_jvm_when_it_is_created_gets_status_1(int code) throws Exception {
        String source = Users.with(TYPE, NAME + "public R() { System.exit(" + code + "); }");
        Path mine = Users.runtime(place.resolve("mine"), TYPE, source);
        Console console = new Jvm(place).run("runtimes", "--classpath", mine.toString());
        assertThat(console.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(console.out()).isEmpty();
        assertThat(console.err())
                .startsWith(
                        "yieldpoint: the runtime ended the JVM with System.exit, on thread \"main\"",
                        "    at com.example.R.<init>(R.java:5)")
                .endsWith(SO_FAR);
    }

    @Test
    void a_hook_that_ends_leaves_the_status_alone() throws Exception {
        Console console = checked("new Thread(() -> {})");
        assertThat(console.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(console.last()).startsWith("r: NOT CONFORMANT");
        assertThat(console.err()).isEmpty();
    }

    @Test
    @Tag("exhaustive") // it takes the 10 s
    void a_hook_that_hangs_is_named_and_the_status_is_the_verdicts() throws Exception {
        Console console = checked("new Thread(() -> { try { new java.util.concurrent.CountDownLatch(1).await(); }"
                + " catch (InterruptedException e) { } }, \"my-hook\")");
        assertThat(console.status()).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(console.last()).startsWith("r: NOT CONFORMANT");
        assertThat(console.err())
                .endsWith(
                        "yieldpoint: the shutdown hook \"my-hook\" has not ended within 10 s; the kit halts the JVM with"
                                + " exit status 1");
    }

    private Console checked(String hook) throws Exception {
        String source = Users.with(TYPE, NAME + "public R() { Runtime.getRuntime().addShutdownHook(" + hook + "); }");
        Path mine = Users.runtime(place.resolve("mine"), TYPE, source);
        return new Jvm(place).run(Users.shortCheck("--classpath", mine.toString()));
    }
}
