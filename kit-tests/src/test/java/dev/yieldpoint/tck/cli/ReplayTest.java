package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.Race;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.trace.Event;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ReplayTest {

    private static final String RACES = " (threads race in it, so it is repeated until it fails, up to 500 times)";

    private final RuntimeUnderTest reference = new Runtimes(ReplayTest.class.getClassLoader()).named("reference");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int opened;

    @Test
    void what_only_should_be_fails_a_replay_only_if_it_is_strict() {
        RuntimeUnderTest breaksShould = settling(
                (outside, time) -> outside.trace().record(new Event.ListenerSet("App", "visitors", Value.number(0))));

        assertThat(replay(breaksShould, false)).isZero();
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-4 · SHOULD (does not count unless --strict): "))
                .endsWith("changed: the program violates no MUST");
        out.reset();
        assertThat(replay(breaksShould, true)).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-4 · SHOULD: "))
                .endsWith("changed: the program fails");
    }

    @Test
    void a_race_is_repeated_until_it_fails() {
        RuntimeUnderTest failsTheThirdTime = settling((outside, time) -> {
            if (time == 3) {
                throw new IllegalStateException("this time");
            }
        });

        assertThat(replay(failsTheThirdTime, false, new Race.Sends(2, 1, "clerk")))
                .isEqualTo(Main.NOT_CONFORMANT);
        assertThat(opened).isEqualTo(3);
        assertThat(lines()).endsWith("changed: the program fails, on run 3" + RACES);
    }

    @Test
    void a_race_that_never_fails_is_repeated_so_many_times() {
        assertThat(replay(settling((outside, time) -> {}), true, new Race.Sends(2, 1, "clerk")))
                .isZero();
        assertThat(opened).isEqualTo(500);
        assertThat(lines()).endsWith("changed: the program passes, in 500 runs" + RACES);
    }

    /** What a race breaks of what should be is told, though no later repeat shows it again. */
    @Test
    void a_race_goes_on_behind_what_only_should_be() {
        RuntimeUnderTest breaksShouldOnce = settling((outside, time) -> {
            if (time == 2) {
                outside.trace().record(new Event.ListenerSet("App", "visitors", Value.number(0)));
            }
        });

        assertThat(replay(breaksShouldOnce, false, new Race.Sends(2, 1, "clerk")))
                .isZero();
        assertThat(opened).isEqualTo(500);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-4 · SHOULD"))
                .endsWith("changed: the program violates no MUST, in 500 runs" + RACES);
    }

    private int replay(RuntimeUnderTest runtime, boolean strict, Move... moves) {
        ComponentNode app = new ComponentNode(
                "App",
                true,
                List.of(
                        new Hook.UseState("visitors", Value.number(0)),
                        new Hook.UseCoroutine("clerk", List.of(), List.of(Instructions.yieldOnce()))),
                List.of());
        Token token = new Token(Version.kit(), new Program(new Application(app), List.of(moves)));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Replay(stream, Specification.load(), strict, runtime, Duration.ofSeconds(20)).of(token.toString());
    }

    private List<String> lines() {
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    /** Does something when a run has settled, given how many runs there have been. */
    private interface AtRest {
        void does(Environment outside, int time);
    }

    private RuntimeUnderTest settling(AtRest atRest) {
        return new RuntimeUnderTest() {
            @Override
            public String name() {
                return "changed";
            }

            @Override
            public Driver open(Application application, Environment outside) {
                int time = ++opened;
                return new ForwardingDriver(reference.open(application, outside)) {
                    @Override
                    public void settle() {
                        super.settle();
                        atRest.does(outside, time);
                    }
                };
            }
        };
    }
}
