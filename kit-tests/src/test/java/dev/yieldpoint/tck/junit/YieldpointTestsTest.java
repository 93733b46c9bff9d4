package dev.yieldpoint.tck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.faulty.EagerAbove;
import dev.yieldpoint.tck.faulty.NewestFirst;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.properties.LuckyRaces;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Runtimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult.Status;

@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("yieldpoint.properties")
class YieldpointTestsTest {

    private static final Pattern REPLAY =
            Pattern.compile("Replay it: mvn test -Dtest=Faulty -Dyieldpoint.replay=(\\S+)");

    /** What was printed to the console. */
    private static final List<String> SHOWN = new ArrayList<>();

    @TempDir
    private static Path place;

    /** Few programs, so that a test takes no longer than it has to. */
    private abstract static class Quick extends YieldpointTests {

        Quick(RuntimeUnderTest runtime) {
            super(runtime);
        }

        Quick(CoroutineRuntime runtime) {
            super(runtime);
        }

        @Override
        protected final int tries() {
            return 5;
        }

        @Override
        final void show(String text) {
            SHOWN.add(text);
        }
    }

    /** The reference. */
    static final class Sound extends Quick {

        Sound() {
            super(new Runtimes(Sound.class.getClassLoader()).named("reference"));
        }
    }

    /** Without atoms. */
    static final class Without extends Quick {

        Without() {
            super(new Atomless());
        }

        private record Atomless(RuntimeUnderTest reference) implements RuntimeUnderTest {

            Atomless() {
                this(new Runtimes(Sound.class.getClassLoader()).named("reference"));
            }

            @Override
            public String name() {
                return "atomless";
            }

            @Override
            public Map<Capability, String> absent() {
                return Map.of(Capability.ATOMS, "no globals");
            }

            @Override
            public Driver open(Application application, Environment outside) {
                return reference.open(application, outside);
            }
        }
    }

    /** Breaks something that must be. */
    static class Faulty extends Quick {

        Faulty() {
            super(new NewestFirst());
        }
    }

    /** Breaks the same, and knows it. */
    static final class FaultyAsKnown extends Faulty {

        @Override
        protected Optional<Path> knownFailures() {
            return Optional.of(place.resolve("known.txt"));
        }
    }

    /** Breaks something that should be. */
    static class Lax extends Quick {

        Lax() {
            super(new EagerAbove());
        }
    }

    /** The same, and minds. */
    static final class Strict extends Lax {

        @Override
        protected boolean strict() {
            return true;
        }
    }

    @BeforeEach
    void inFull() {
        System.setProperty("yieldpoint.brief", "false");
        SHOWN.clear();
    }

    @AfterEach
    void forget() {
        Settings.ALL.stream().forEach(System::clearProperty);
    }

    /** How many scenarios a runtime with the Java API can play. */
    private static int playable() {
        return Math.toIntExact(new Conformance()
                .plan().scenarios().stream()
                        .filter(scenario -> !scenario.needs().contains(Capability.EARLY_RETURN))
                        .count());
    }

    @Test
    void every_scenario_and_property_is_a_test_below_its_chapter_and_the_verdict_is_the_last() {
        List<Ran> ran = Ran.of(Sound.class);

        assertThat(ran).extracting(Ran::status).containsOnly(Status.SUCCESSFUL);
        assertThat(ran)
                .hasSize(1
                        + playable()
                        + Properties.ALL.size()
                        + JavaApiRuntime.promiseIds().size());
        assertThat(ran).extracting(Ran::name).anyMatch(name -> name.startsWith("API-7 Two trees share nothing."));
        assertThat(Ran.verdict(ran).name()).isEqualTo("verdict()");
        assertThat(SHOWN).singleElement().asString().matches("reference: CONFORMANT · MUST .*\\R");
        assertThat(ran.get(0).path().subList(1, 3))
                .satisfiesExactly(
                        chapter -> assertThat(chapter).isEqualTo("lifecycle"),
                        test -> assertThat(test).startsWith("LIFECYCLE-1a "));
        assertThat(ran)
                .extracting(Ran::name)
                .anyMatch(name -> name.startsWith("one-sender All messages of one sender"));
    }

    @Test
    void what_is_broken_fails_with_what_the_console_would_say() {
        List<Ran> ran = Ran.of(Faulty.class);

        assertThat(Ran.verdict(ran).status()).isEqualTo(Status.FAILED);
        assertThat(Ran.verdict(ran).message()).matches("newest-first: NOT CONFORMANT · MUST .*");
        assertThat(SHOWN)
                .singleElement()
                .satisfies(shown -> assertThat(shown.lines())
                        .contains(
                                "VIOLATED CHANNEL-2 · MUST",
                                "    Check it alone: mvn test -Dtest=Faulty -Dyieldpoint.only=CHANNEL-2a")
                        .endsWith(Ran.verdict(ran).message()));
        Ran inOrder = Ran.named(ran, "CHANNEL-2a");
        assertThat(inOrder.status()).isEqualTo(Status.FAILED);
        assertThat(inOrder.firstLine()).startsWith("VIOLATED CHANNEL-2 · MUST, shown by CHANNEL-2a: \"sync\" logged ");
        assertThat(inOrder.message().lines())
                .anyMatch(
                        line -> line.startsWith(
                                "    CHANNEL-2a «Three messages from one listener are received in order», features/channel/sending.feature:"))
                .contains("    Likely cause: the runtime delivers the newest message first. Runtimes with this fault"
                        + " fail the same scenarios in the same way.")
                .contains("    Check it alone: mvn test -Dtest=Faulty -Dyieldpoint.only=CHANNEL-2a")
                .anyMatch(line -> line.contains("▶"));
        assertThat(Ran.named(ran, "CHANNEL-3a").status()).isEqualTo(Status.ABORTED);
        assertThat(Ran.named(ran, "CHANNEL-3a").message()).endsWith("a consequence of CHANNEL-2");
        assertThat(ran.stream().filter(one -> one.status() == Status.FAILED))
                .allSatisfy(one -> assertThat(one.message()).containsAnyOf("VIOLATED CHANNEL-2 ", "NOT CONFORMANT"));
        assertThat(Ran.named(ran, "STATE-1a").status()).isEqualTo(Status.SUCCESSFUL);
    }

    @Test
    void in_surefire_a_failure_is_one_line() {
        System.setProperty("yieldpoint.brief", "true");
        List<Ran> ran = Ran.of(Faulty.class);
        assertThat(ran.stream().filter(one -> one.status() == Status.FAILED))
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.message()).hasLineCount(1));
    }

    @Test
    void a_property_that_does_not_exist_or_has_a_wrong_value_runs_nothing() {
        assertRefused("yieldpoint.trys", "5", "-Dyieldpoint.trys: unknown property");
        assertRefused("yieldpoint.tries", "many", "-Dyieldpoint.tries takes a whole number from 0, not many");
        assertRefused("yieldpoint.tries", "-1", "-Dyieldpoint.tries takes a whole number from 0, not -1");
        assertRefused("yieldpoint.patience", "0", "-Dyieldpoint.patience takes a whole number from 1, not 0");
        assertRefused("yieldpoint.strict", "yes", "-Dyieldpoint.strict takes true or false, not yes");
        assertRefused("yieldpoint.seed", "random", "-Dyieldpoint.seed takes a whole number, not random");
        assertRefused(
                "yieldpoint.only",
                "chanel-2",
                "there is no clause, scenario, property or promise chanel-2; did you mean CHANNEL-2?");
    }

    private static void assertRefused(String property, String value, String message) {
        System.setProperty(property, value);
        try {
            assertThat(Ran.of(Sound.class)).hasSize(2).allSatisfy(ran -> {
                assertThat(ran.status()).isEqualTo(Status.FAILED);
                assertThat(ran.message()).contains(message);
            });
        } finally {
            System.clearProperty(property);
        }
    }

    @Test
    void properties_win_over_the_methods_of_the_class() throws Exception {
        System.setProperty("yieldpoint.tries", "0");
        System.setProperty("yieldpoint.strict", "false");
        System.setProperty("yieldpoint.report", place.resolve("report").toString());
        List<Ran> ran = Ran.of(Strict.class);
        assertThat(ran).hasSize(1 + playable() + JavaApiRuntime.promiseIds().size());
        assertThat(Ran.verdict(ran).status()).isEqualTo(Status.SUCCESSFUL);
        assertThat(Files.readString(place.resolve("report/result.json")))
                .contains("\"strict\" : false", "\"tries\" : 0", "-Dyieldpoint.tries=0 -Dyieldpoint.only=");
    }

    @Test
    void one_clause_and_one_program_can_be_repeated_alone() {
        System.setProperty("yieldpoint.clause", "channel-2");
        List<Ran> clause = Ran.of(Faulty.class);
        assertThat(clause).hasSizeLessThan(20);
        Matcher token = clause.stream()
                .map(ran -> REPLAY.matcher(ran.message()))
                .filter(Matcher::find)
                .findFirst()
                .orElseThrow();

        System.setProperty("yieldpoint.replay", token.group(1));
        List<Ran> replayed = Ran.of(Faulty.class);
        assertThat(replayed).extracting(Ran::status).containsExactly(Status.FAILED, Status.ABORTED);
        assertThat(replayed.get(0).message()).contains("VIOLATED CHANNEL-2 · MUST: ");
        assertThat(Ran.of(Sound.class)).extracting(Ran::status).containsExactly(Status.SUCCESSFUL, Status.ABORTED);
    }

    @Tag("exhaustive")
    @Test
    void what_is_known_is_aborted_and_what_is_stale_fails() throws Exception {
        Path list = place.resolve("known.txt");
        System.setProperty("yieldpoint.write-known-failures", "true");
        assertThat(Ran.verdict(Ran.of(FaultyAsKnown.class)).status()).isEqualTo(Status.FAILED);
        System.clearProperty("yieldpoint.write-known-failures");
        LuckyRaces.expectIn(list);

        List<Ran> known = Ran.of(FaultyAsKnown.class);
        assertThat(known).extracting(Ran::status).contains(Status.ABORTED).doesNotContain(Status.FAILED);
        assertThat(Ran.verdict(known).status()).isEqualTo(Status.SUCCESSFUL);
        assertThat(Ran.named(known, "CHANNEL-2a").message()).endsWith("known failure: not explained yet");

        Files.writeString(list, Files.readString(list) + "STATE-1a  # nothing is kept\n");
        List<Ran> stale = Ran.of(FaultyAsKnown.class);
        assertThat(Ran.verdict(stale).status()).isEqualTo(Status.FAILED);
        Ran last = stale.get(stale.size() - 2);
        assertThat(last.path()).contains("stale known failures");
        assertThat(last.status()).isEqualTo(Status.FAILED);
        assertThat(last.firstLine()).matches("STALE KNOWN FAILURE STATE-1a, line \\d+ of the list: it passed");
    }

    @Test
    void what_does_not_apply_is_aborted() {
        List<Ran> ran = Ran.of(Without.class);

        assertThat(ran).extracting(Ran::status).contains(Status.SUCCESSFUL).doesNotContain(Status.FAILED);
        assertThat(Ran.named(ran, "ATOMS-1a").status()).isEqualTo(Status.ABORTED);
        assertThat(Ran.named(ran, "ATOMS-1a").message()).endsWith("not applicable, no atoms: no globals");
        assertThat(ran.stream().filter(one -> one.status() == Status.ABORTED))
                .hasSizeGreaterThan(10)
                .allMatch(one -> one.message().contains("no atoms: no globals"));
    }

    @Test
    void what_only_should_be_is_told_and_fails_if_that_is_strict() {
        List<Ran> lax = Ran.of(Lax.class);
        assertThat(lax).extracting(Ran::status).containsOnly(Status.SUCCESSFUL);
        assertThat(Ran.named(lax, "STATE-5a").name()).endsWith(" (violates only a SHOULD)");

        List<Ran> strict = Ran.of(Strict.class);
        assertThat(Ran.verdict(strict).status()).isEqualTo(Status.FAILED);
        assertThat(Ran.named(strict, "STATE-5a").firstLine())
                .startsWith("VIOLATED STATE-5 · SHOULD, shown by STATE-5a: ");
    }

    @Test
    void a_system_property_makes_it_strict() {
        System.setProperty("yieldpoint.strict", "true");
        List<Ran> ran = Ran.of(Lax.class);
        assertThat(Ran.verdict(ran).status()).isEqualTo(Status.FAILED);
        assertThat(Ran.named(ran, "STATE-5a").status()).isEqualTo(Status.FAILED);
        assertThat(Ran.named(ran, "STATE-5a").message())
                .contains("Check it alone: mvn test -Dtest=Lax -Dyieldpoint.strict=true -Dyieldpoint.only=STATE-5");
    }
}
