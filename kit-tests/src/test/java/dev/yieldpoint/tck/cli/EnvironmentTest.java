package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Selection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A verdict does not depend on how the machine, its network and its JVM are set up. Every run has a JVM of its own. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class EnvironmentTest {

    /** With scenarios that use the server, and properties and races. */
    private static final String CHAPTERS = "yielding,atoms";

    private static final String SECONDS = "\\d+\\.\\d+(?:E-\\d+)?";

    @TempDir
    private Path place;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            a proxy where nobody listens, IPv6, Turkish, UTF-16 | -Dhttp.proxyHost=127.0.0.1 -Dhttp.proxyPort=1 -Dhttp.nonProxyHosts= -Djava.net.preferIPv6Addresses=true -Duser.language=tr -Duser.country=TR -Dfile.encoding=UTF-16 -Duser.timezone=Pacific/Kiritimati
            a trust store that cannot be read, Arabic, ASCII | -Djavax.net.ssl.trustStoreType=unheard-of -Djavax.net.ssl.keyStoreType=unheard-of -Djava.net.useSystemProxies=true -Duser.language=ar -Duser.country=EG -Dfile.encoding=US-ASCII
            """)
    void the_verdict_is_the_same_on_another_machine(String machine, String options) throws Exception {
        Path here = place.resolve("here");
        Path there = place.resolve("there");
        List<String> usual = Console.run("check", "--tries", "1", "--chapter", CHAPTERS, "--report", here.toString())
                .out();

        Run run = run(List.of(), options, "--report", there.toString());

        assertThat(run.status()).as(run.out()).isZero();
        assertThat(withoutTimes(run.out())).isEqualTo(withoutTimes(String.join("\n", usual)));
        assertThat(withoutTimes(Files.readString(there.resolve("result.json"))))
                .isEqualTo(withoutTimes(Files.readString(here.resolve("result.json"))));
    }

    /** No HTTP client can be made in such a JVM, on any machine. */
    @Test
    void what_needs_http_is_an_error_of_the_kit_where_the_kit_cannot_make_requests() throws Exception {
        Run run = run(List.of(), "-Djdk.tls.client.protocols=unheard-of", "--report", report());

        assertThat(run.status()).as(run.out()).isEqualTo(Main.KIT_ERROR);
        assertNothingIsSaidOfHttp(run, "cannot check HTTP: the kit cannot make requests: .*unheard-of.*");
    }

    /** On Linux, a process may have a network of its own, in which the loopback interface is down. */
    @Test
    void and_where_there_is_no_loopback_interface() throws Exception {
        List<String> alone = List.of("unshare", "--map-root-user", "--net");
        assumeThat(canRun(alone)).as("that there is unshare").isTrue();

        Run run = run(alone, "-Dyieldpoint=alone", "--report", report());

        assertThat(run.status()).as(run.out()).isEqualTo(Main.KIT_ERROR);
        assertNothingIsSaidOfHttp(run, "cannot check HTTP: .*on the loopback interface, (at )?127\\.0\\.0\\.1.*: .+");
    }

    /** One sentence, for the scenarios that use the server and for no other; the rest of the run goes on, and passes. */
    private void assertNothingIsSaidOfHttp(Run run, String sentence) throws IOException {
        List<String> errors = run.out()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("cannot check HTTP"))
                .distinct()
                .toList();
        assertThat(errors).singleElement().asString().matches(sentence);
        assertThat(run.out())
                .doesNotContain("VIOLATED")
                .contains("reference: NO VERDICT · MUST ")
                .containsPattern(" · \\d+ properties × 1 · \\d+ sequences · \\d+ races? × 1 · ");
        assertThat(ResultFile.read(Path.of(report()).resolve("result.json")).scenarios().stream()
                        .filter(scenario -> scenario.outcome() == Outcome.KIT_ERROR)
                        .map(Result.OfScenario::id))
                .containsExactlyInAnyOrderElementsOf(new Conformance()
                        .scenarios(new Selection(Set.of(), Set.of(CHAPTERS.split(",")))).stream()
                                .filter(PlannedScenario::usesServer)
                                .map(PlannedScenario::id)
                                .toList());
    }

    private String report() {
        return place.resolve("report").toString();
    }

    private static String withoutTimes(String text) {
        return text.strip()
                .replaceFirst("Yieldpoint .*", "Yieldpoint") // here from classes, there from a jar
                .replaceFirst("\"kit\" : .*", "")
                .replaceFirst("\"runtimeVersion\" : .*", "") // of a jar, too
                .replaceAll("(?<=\"seconds\" : )" + SECONDS + "|" + SECONDS + "(?= s$)", "-")
                .replaceFirst("\"date\" : .*", "");
    }

    private record Run(int status, String out) {}

    private Run run(List<String> within, String options, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(within);
        command.add(System.getProperty("java.home") + "/bin/java");
        Stream.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC").forEach(command::add);
        command.addAll(List.of(options.split(" ")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.yieldpoint.tck.cli.Main"));
        command.addAll(List.of("check", "--tries", "1", "--chapter", CHAPTERS));
        command.addAll(List.of(arguments));
        Path out = place.resolve("out");
        Path err = place.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        try {
            assertThat(process.waitFor(250, TimeUnit.SECONDS)).as("an end").isTrue();
        } finally {
            process.destroyForcibly();
        }
        return new Run(process.exitValue(), utf8(out));
    }

    private static String utf8(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static boolean canRun(List<String> within) throws InterruptedException {
        List<String> command = new ArrayList<>(within);
        command.add("true");
        try {
            Process process = new ProcessBuilder(command).start();
            return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
