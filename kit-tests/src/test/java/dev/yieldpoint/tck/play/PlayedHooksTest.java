package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The kit's own driver, over the hooks and instructions that reach beyond one component. */
class PlayedHooksTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RuntimeUnderTest reference = new Runtimes(PlayedHooksTest.class.getClassLoader()).named("reference");
    private final List<PlayedScenario> played = new ArrayList<>();

    @Test
    void a_state_that_an_ancestor_keeps_can_be_borrowed_and_then_not_be_used() {
        playing(play -> {
            play.describe("App", new Hook.UseState("light", Value.text("off")));
            play.describeChild("App", "Page", true);
            play.describe(
                    "Page",
                    new Hook.UseCoroutine(
                            "borrower",
                            "message",
                            List.of(),
                            List.of("light"),
                            body("set \"light\" to \"on\"\nlog 1")));
            play.start();
            assertThat(play.trace().events(Event.Refused.class))
                    .extracting(Event.Refused::state)
                    .containsExactly("light");
            assertThat(play.trace().events(Event.Logged.class)).hasSize(1);
            play.end("X-1a", false);
        });
    }

    @Test
    void a_state_that_an_ancestor_keeps_can_be_owned_and_is_shown_there() {
        playing(play -> {
            play.describe("App", new Hook.UseState("light", Value.number(1)));
            play.describeChild("App", "Page", true);
            play.describe("Page", new Hook.UseCoroutine("owner", List.of("light"), body("add 2 to \"light\"")));
            play.start();
            assertThat(play.trace()
                            .events(Event.Rendered.class)
                            .filter(render -> render.component().equals("App")))
                    .last()
                    .satisfies(render -> assertThat(render.shows()).containsEntry("light", Value.number(3)));
            play.end("X-1a", false);
        });
    }

    @Test
    void too_many_types_of_messages_are_an_error_of_the_scenario() {
        playing(play -> {
            for (int i = 1; i <= 5; i++) {
                play.describe("App", new Hook.UseHandle("handle " + i, "type " + i));
            }
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(play::start)
                    .withMessage("messages of more than 4 types: type 1, type 2, type 3, type 4, type 5");
            play.end("X-1a", true);
        });
        assertThat(played)
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.trace()).isEmpty());
    }

    @Test
    void as_many_types_as_there_may_be_find_their_way() {
        playing(play -> {
            for (int i = 1; i <= 4; i++) {
                play.describe(
                        "App",
                        new Hook.UseCoroutine(
                                "reader " + i, "type " + i, List.of(), List.of(), body("receive one x\nlog x")));
            }
            play.describeChild("App", "Page", true);
            for (int i = 1; i <= 4; i++) {
                play.describe("Page", new Hook.UseHandle("handle " + i, "type " + i));
            }
            for (int i = 4; i >= 1; i--) {
                play.make(new Move.Send(List.of(Value.number(i)), "handle " + i));
            }
            assertThat(play.trace().events(Event.Logged.class))
                    .extracting(note -> note.coroutine().name() + " " + note.value())
                    .containsExactly("reader 4 4", "reader 3 3", "reader 2 2", "reader 1 1");
            play.end("X-1a", false);
        });
    }

    private void playing(Consumer<ScenarioRun> scenario) {
        new ScenarioContext(reference, new Endurance(PATIENCE), played::add)
                .during(() -> scenario.accept(new ScenarioRun()));
    }

    private static List<Instruction> body(String text) {
        try {
            return BodyText.parse(text);
        } catch (BodySyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
