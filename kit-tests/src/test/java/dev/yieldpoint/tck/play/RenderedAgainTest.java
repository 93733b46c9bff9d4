package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.steps.ObservationSteps;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What "again" refers to in the steps about renders: the last step that made something happen. */
class RenderedAgainTest {

    @Test
    void a_component_has_rendered_again_if_it_did_since_the_last_step() {
        playing((play, steps) -> {
            play.make(new Move.RenderAgain("App"));
            assertThatNoException().isThrownBy(() -> steps.renderedAgain("App"));
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> steps.oneRender("App"))
                    .withMessage("nothing was set");
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> steps.notRenderedAgain("App"))
                    .withMessage("renders of \"App\" since «\"App\" renders again»: 1, expected none");
        });
    }

    @Test
    void what_it_rendered_for_an_earlier_step_does_not_count() {
        playing((play, steps) -> {
            play.make(new Move.RenderAgain("App"));
            play.make(new Move.OpenGate("nowhere"));
            assertThatNoException().isThrownBy(() -> steps.notRenderedAgain("App"));
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> steps.renderedAgain("App"))
                    .withMessage("renders of \"App\" since «the gate \"nowhere\" opens»: 0, expected at least one");
        });
    }

    /** Time passes from deadline to deadline, and is one step all the same. */
    @Test
    void a_step_in_which_time_passes_begins_before_the_first_deadline() {
        playing((play, steps) -> {
            play.make(new Move.PassTime(30));
            assertThatNoException().isThrownBy(() -> steps.renderedAgain("App"));
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> steps.oneRender("App"))
                    .withMessage("renders of \"App\" since «\"worker\" sets \"progress\" to 1»: 2, expected one");
            play.make(new Move.PassTime(30));
            assertThatNoException().isThrownBy(() -> steps.notRenderedAgain("App"));
        });
    }

    @Test
    void before_anything_has_happened_there_is_no_again() {
        playing((play, steps) -> {
            play.start();
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> steps.notRenderedAgain("App"))
                    .withMessage("nothing has happened to the application since it started");
            assertThatNoException().isThrownBy(() -> steps.rendered("App"));
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> steps.rendered("Hidden"))
                    .withMessage("\"Hidden\" has not rendered");
        });
    }

    private interface Scenario {
        void play(ScenarioRun play, ObservationSteps steps) throws BodySyntaxException;
    }

    /** Plays an application that sets a state after 10 and after 20 milliseconds. */
    private static void playing(Scenario scenario) {
        ScenarioContext checking = new ScenarioContext(
                new Runtimes(RenderedAgainTest.class.getClassLoader()).named("reference"),
                new Endurance(Duration.ofSeconds(20)),
                played -> {});
        checking.during(() -> {
            ScenarioRun play = new ScenarioRun();
            try {
                play.describe("App", new Hook.UseState("progress", Value.number(0)));
                play.describe(
                        "App",
                        new Hook.UseCoroutine(
                                "worker",
                                List.of("progress"),
                                BodyText.parse("2 times\n  wait 10 milliseconds\n  add 1 to \"progress\"")));
                play.describeChild("App", "Hidden", false);
                scenario.play(play, new ObservationSteps(play));
            } catch (BodySyntaxException e) {
                throw new IllegalStateException(e);
            } finally {
                play.end("X-1a", true);
            }
        });
    }
}
