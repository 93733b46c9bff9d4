package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/** Random programs are sound, and worth playing. */
class ProgramsTest {

    private final RuntimeUnderTest reference = new Runtimes(ProgramsTest.class.getClassLoader()).named("reference");

    /** One program, and the property it is of. */
    private record Sample(Property property, Program program) {}

    @Provide
    Arbitrary<Sample> samples() {
        return Arbitraries.of(Properties.RANDOM)
                .flatMap(property ->
                        Programs.of((Profile) property.programs()).map(program -> new Sample(property, program)));
    }

    /** What each kind of program comes to is printed, to tune the profiles by. */
    @Tag("exhaustive")
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    @StatisticsReport(label = "events")
    @StatisticsReport(label = "a message is received")
    @net.jqwik.api.Property(tries = 900, shrinking = ShrinkingMode.OFF, seed = "3")
    void most_programs_do_something(@ForAll("samples") Sample sample) {
        ProgramRun trial = ProgramRun.of(sample.program, reference, Duration.ofSeconds(20));

        assertThat(trial.failure()).isEmpty();
        assertThat(trial.violations()).isEmpty();
        Statistics.label("events").collect(rounded(trial.trace().size()));
        Statistics.label("does anything at all")
                .collect(trial.trace().size() > 8)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 90));
        Statistics.label("a message is received")
                .collect(has(trial, Event.Received.class))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 30));
        Statistics.label("a coroutine suspends")
                .collect(has(trial, Event.Awaiting.class))
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 80));
    }

    /** All except those that speak to a server or remember what it answered, and moves without settling, which {@link Sequences} has. */
    @net.jqwik.api.Property(tries = 1, seed = "1")
    void every_kind_that_a_program_can_hold_is_generated() {
        Set<Class<?>> generated = new HashSet<>();
        Properties.RANDOM.forEach(property -> Programs.of((Profile) property.programs())
                .sampleStream()
                .limit(100)
                .forEach(program -> GeneratorsTest.collect(program, generated)));

        assertThat(Stream.of(Hook.class, Instruction.class, Awaitable.class, Move.class, Value.class)
                        .flatMap(GeneratorsTest::kinds))
                .filteredOn(kind -> !generated.contains(kind) && !GeneratorsTest.FREE.contains(kind))
                .containsExactlyInAnyOrder(
                        Awaitable.Response.class, Instruction.Remember.class, Value.Shaped.class, Move.Together.class);
    }

    private static boolean has(ProgramRun trial, Class<? extends Event> kind) {
        return trial.trace().stream().anyMatch(kind::isInstance);
    }

    /** The next of a few steps, so that the table stays short. */
    private static String rounded(int events) {
        return List.of(10, 40, 160, 640).stream()
                .filter(step -> events <= step)
                .findFirst()
                .map(step -> "up to " + step)
                .orElse("more");
    }
}
