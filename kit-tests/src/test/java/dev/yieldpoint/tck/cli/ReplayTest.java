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
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.trace.Event;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ReplayTest {

    private static final String RACES = " (threads race in it, so it is repeated until it fails, up to 500 times)";

    private static final Strictness STRICT = new Strictness(true, Set.of());

    private final RuntimeUnderTest reference = new Runtimes(ReplayTest.class.getClassLoader()).named("reference");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int opened;

    @Test
    void a_habit_fails_a_replay_only_if_its_profile_counts_and_never_by_strict() {
        RuntimeUnderTest breaksProfile = settling(
                (outside, time) -> outside.trace().record(new Event.ListenerSet("App", "visitors", Value.number(0))));

        for (Strictness strictness : List.of(Strictness.LAX, STRICT)) {
            assertThat(replay(breaksProfile, strictness)).isZero();
            assertThat(lines())
                    .anyMatch(line -> line.startsWith(
                            "VIOLATED STATE-4 · PROFILE dioxus-0.4 (does not count unless --profile dioxus-0.4): "))
                    .endsWith("changed: the program violates nothing that counts");
            out.reset();
        }
        assertThat(replay(breaksProfile, new Strictness(false, Set.of("dioxus-0.4"))))
                .isEqualTo(Main.NOT_CONFORMANT);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-4 · PROFILE dioxus-0.4: "))
                .endsWith("changed: the program fails");
    }

    @Test
    void what_only_should_be_fails_a_replay_only_if_it_is_strict() {
        RuntimeUnderTest breaksShould = settling((outside, time) -> {
            outside.trace().record(new Event.Settled());
            outside.trace().record(new Event.ListenerSet("Page", "views", Value.number(0)));
            outside.trace().record(new Event.RenderBegan("App", 1));
        });

        assertThat(replay(breaksShould, Strictness.LAX)).isZero();
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-5 · SHOULD (does not count unless --strict): "));
        out.reset();
        assertThat(replay(breaksShould, STRICT)).isEqualTo(Main.NOT_CONFORMANT);
        assertThat(lines()).anyMatch(line -> line.startsWith("VIOLATED STATE-5 · SHOULD: "));
    }

    @Test
    void a_race_is_repeated_until_it_fails() {
        RuntimeUnderTest failsTheThirdTime = settling((outside, time) -> {
            if (time == 3) {
                throw new IllegalStateException("this time");
            }
        });

        assertThat(replay(failsTheThirdTime, Strictness.LAX, new Race.Sends(2, 1, "clerk")))
                .isEqualTo(Main.NOT_CONFORMANT);
        assertThat(opened).isEqualTo(3);
        assertThat(lines()).endsWith("changed: the program fails, on run 3" + RACES);
    }

    @Test
    void a_race_that_never_fails_is_repeated_so_many_times() {
        assertThat(replay(settling((outside, time) -> {}), STRICT, new Race.Sends(2, 1, "clerk")))
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

        assertThat(replay(breaksShouldOnce, Strictness.LAX, new Race.Sends(2, 1, "clerk")))
                .isZero();
        assertThat(opened).isEqualTo(500);
        assertThat(lines())
                .anyMatch(line -> line.startsWith("VIOLATED STATE-4 · PROFILE"))
                .endsWith("changed: the program violates nothing that counts, in 500 runs" + RACES);
    }

    private int replay(RuntimeUnderTest runtime, Strictness strictness, Move... moves) {
        ComponentNode app = new ComponentNode(
                "App",
                true,
                List.of(
                        new Hook.UseState("visitors", Value.number(0)),
                        new Hook.UseCoroutine("clerk", List.of(), List.of(Instructions.yieldOnce()))),
                List.of(new ComponentNode(
                        "Page", true, List.of(new Hook.UseState("views", Value.number(0))), List.of())));
        Token token = new Token(Version.kit(), new Program(new Application(app), List.of(moves)));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new Replay(stream, Specification.load(), strictness, runtime, Duration.ofSeconds(20))
                .of(token.toString());
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
