package dev.yieldpoint.tck.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.faulty.Odd;
import dev.yieldpoint.tck.variation.Variation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.PropertyDefaults;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Every property fails on a runtime of its own, with few moves, and on no sound one. */
class ChannelOrderingOfFaultyRuntimesTest {

    private static final Pattern SHRUNK = Pattern.compile("Shrunk Sample [^\\[]*\\[([^]]*)]");

    private static final Pattern IMPORT = Pattern.compile("(?m)^import (?:static )?([\\w.]+);");

    static final List<Odd> ODD = Odd.ALL;

    private static CoroutineRuntime tried = new Variation();

    /** Surefire runs no nested class by itself. Fewer tries are enough here. */
    @PropertyDefaults(tries = 30, edgeCases = EdgeCasesMode.NONE)
    static class Tried extends ChannelOrdering {

        @Override
        protected CoroutineRuntime runtime() {
            return tried;
        }
    }

    @Test
    void no_property_fails_on_a_sound_variation() {
        assertThat(failures(new Variation())).isEmpty();
    }

    @Tag("exhaustive")
    @ParameterizedTest
    @FieldSource("ODD")
    void no_property_fails_on_an_odd_runtime(Odd odd) {
        assertThat(failures(odd.make().get())).isEmpty();
    }

    @Test
    void the_guide_shows_what_is_printed() throws IOException {
        String guide = Files.readString(Path.of("../docs/jvm.md"));
        String begin = "```text\nreceived after";
        String block = guide.substring(guide.indexOf(begin) + "```text".length());
        FaultyChannels fault = FaultyChannels.DELIVERS_THE_NEWEST_FIRST;

        assertThat(failures(fault.runtime).get(fault.violated).lines().map(String::strip))
                .containsSubsequence(block.substring(0, block.indexOf("```"))
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
    }

    /** So that somebody can copy them. */
    @Test
    void the_properties_know_the_api_and_jqwik_and_nothing_else() throws IOException {
        String here = "dev.yieldpoint.tck.ordering";
        try (Stream<Path> sources = Files.list(Path.of("src/test/java", here.split("\\.")))) {
            List<Path> copied = sources.filter(source -> !source.toString().matches(".*(Faulty|ReferenceTest).*"))
                    .toList();
            assertThat(copied).hasSizeGreaterThan(6);
            for (Path source : copied) {
                assertThat(IMPORT.matcher(Files.readString(source)).results().map(found -> found.group(1)))
                        .as(source.toString())
                        .allMatch(name -> name.matches(
                                "(java|dev.yieldpoint.spec|net.jqwik.api|org.jspecify|" + here + ")\\..*"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_property_of_a_fault_fails_and_no_other_does(FaultyChannels fault) {
        Map<String, String> failures = failures(fault.runtime);

        assertThat(failures).containsKey(fault.violated);
        // The property with foreign threads applies all rules, so it fails together with others.
        assertThat(failures.keySet()).isSubsetOf(fault.violated, FaultyChannels.THREADS);
        // What threads do at the same time cannot be repeated exactly, so such a failure is not shrunk as far every
        // time.
        if (!fault.violated.equals(FaultyChannels.THREADS)) {
            assertThat(shrunk(failures.get(fault.violated))).hasSizeLessThanOrEqualTo(4);
        }
    }

    /** The moves of the shrunk sample. */
    private static List<String> shrunk(String printed) {
        Matcher sample = SHRUNK.matcher(printed);
        assertThat(sample.find()).as(printed).isTrue();
        return List.of(sample.group(1).strip().split("(?<!close), "));
    }

    /** What is printed for the properties that fail on a runtime. */
    private static Map<String, String> failures(CoroutineRuntime runtime) {
        tried = runtime;
        Map<String, String> failures = new TreeMap<>();
        Map<String, String> printed = new HashMap<>();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(Tried.class))
                                .configurationParameter("jqwik.database", "")
                                .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
                                printed.merge(
                                        test.getDisplayName(),
                                        entry.getKeyValuePairs().toString(),
                                        String::concat);
                            }

                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL) {
                                    failures.put(test.getDisplayName(), printed.get(test.getDisplayName()));
                                }
                            }
                        });
        return failures;
    }
}
