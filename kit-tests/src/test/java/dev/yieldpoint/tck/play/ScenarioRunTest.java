package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.ForwardingDriver;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioRunTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final RuntimeUnderTest reference = new Runtimes(ScenarioRunTest.class.getClassLoader()).named("reference");
    private final List<PlayedScenario> played = new ArrayList<>();

    /** The budget may run out at any event, in the runtime or in the kit: hence one that shifts by one note. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "yield once",
                "yield once\n  log 1",
                "yield once\n  log 1\n  log 2",
                "log 1",
                "2 times\n    log 1"
            })
    void an_application_that_never_becomes_quiet_gets_one_clear_message(String round) {
        playing(reference, play -> {
            runs(play, "restless", "forever\n  " + round);
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(play::start)
                    .withMessageMatching(neverQuiet("the application starts"));
            play.end("X-1a", true);
        });
        assertThat(played).hasSize(1);
    }

    @Test
    void an_application_may_lose_its_quiet_later() {
        playing(reference, play -> {
            runs(play, "restless", "wait at the gate \"dawn\"\nforever\n  yield once");
            play.start();
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> play.make(new Move.OpenGate("dawn")))
                    .withMessageMatching(neverQuiet("the gate \"dawn\" opens"));
            play.end("X-1a", true);
        });
    }

    @Test
    void a_runtime_is_closed_even_if_the_application_did_not_start() {
        List<String> closed = new ArrayList<>();
        playing(
                wrapped(driver -> new ForwardingDriver(driver) {
                    @Override
                    public void settle() {
                        throw new IllegalStateException("out of order");
                    }

                    @Override
                    public void close() {
                        closed.add("closed");
                        super.close();
                    }
                }),
                play -> {
                    runs(play, "clerk", "yield once");
                    assertThatExceptionOfType(RuntimeFailure.class).isThrownBy(play::start);
                    play.end("X-1a", true);
                });
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void a_trace_that_breaks_a_clause_fails_a_scenario_whose_steps_passed() {
        playing(reference, play -> {
            runs(play, "clerk", "log 1");
            play.start();
            play.trace().record(new Event.Logged(new CoroutineId("clerk", 1, 1), Value.number(2)));
            assertThatExceptionOfType(ClausesViolated.class)
                    .isThrownBy(() -> play.end("X-1a", false))
                    .withMessageStartingWith("LIFECYCLE-3: \"clerk\" logs 2, after its end");
        });
        assertThat(played).singleElement().satisfies(scenario -> {
            assertThat(scenario.scenario()).isEqualTo("X-1a");
            assertThat(scenario.violations()).hasSize(1);
        });
    }

    @Test
    void collected_moves_are_made_one_right_after_another() {
        playing(reference, play -> {
            runs(play, "sync", "for each message\n  log message");
            play.collect();
            play.make(new Move.Send(List.of(Value.number(1)), "sync"));
            play.make(new Move.Send(List.of(Value.number(2)), "sync"));
            play.settle();
            assertThat(play.sinceLastMove().stream().filter(Event.Settled.class::isInstance))
                    .hasSize(1);
            assertThat(play.sinceLastMove().stream()
                            .filter(event -> event instanceof Event.Sent || event instanceof Event.Received)
                            .map(event -> (Object) event.getClass().getSimpleName()))
                    .containsExactly("Sent", "Sent", "Received", "Received");
            play.end("X-1a", false);
        });
    }

    @Test
    void collected_moves_that_are_never_made_are_an_error_of_the_scenario_and_the_runtime_is_closed_all_the_same() {
        List<String> closed = new ArrayList<>();
        playing(
                wrapped(driver -> new ForwardingDriver(driver) {
                    @Override
                    public void close() {
                        closed.add("closed");
                        super.close();
                    }
                }),
                play -> {
                    runs(play, "sync", "yield once");
                    play.collect();
                    assertThatExceptionOfType(IllegalApplicationException.class)
                            .isThrownBy(play::trace)
                            .withMessageContaining("the application settles");
                    assertThatExceptionOfType(IllegalApplicationException.class)
                            .isThrownBy(() -> play.end("X-1a", false))
                            .withMessageContaining("the application settles");
                });
        assertThat(closed).containsExactly("closed");
    }

    @Test
    void what_cannot_be_without_settling_is_refused_at_its_step() {
        playing(reference, play -> {
            runs(play, "sync", "yield once");
            assertThatExceptionOfType(IllegalApplicationException.class).isThrownBy(play::settle);
            play.collect();
            assertThatExceptionOfType(IllegalApplicationException.class).isThrownBy(play::collect);
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> play.make(new Move.PassTime(1_000)));
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> play.make(new Race.Sends(2, 1, "sync")));
            play.settle();
            play.end("X-1a", false);
        });
    }

    @Test
    void once_the_application_is_closed_what_was_kept_can_be_used_and_nothing_else_happens_to_it() {
        playing(reference, play -> {
            runs(play, "sync", "for each message\n  log message");
            play.make(new Move.CloseApplication());
            play.make(new Move.Send(List.of(Value.number(1)), "sync"));
            play.make(new Move.OpenGate("connected"));
            for (Move move : List.of(
                    new Move.RenderAgain("App"),
                    new Move.FailInListener("App"),
                    new Move.FailInNextRender("App"),
                    new Move.CloseApplication(),
                    new Race.Sends(2, 1, "sync"))) {
                assertThatExceptionOfType(IllegalApplicationException.class)
                        .isThrownBy(() -> play.make(move))
                        .withMessageStartingWith("after the application is closed, only ");
            }
            play.end("X-1a", false);
        });
        assertThat(played)
                .singleElement()
                .satisfies(scenario -> assertThat(scenario.trace())
                        .contains(new Event.Closing())
                        .noneMatch(Event.Received.class::isInstance));
    }

    @Test
    void nothing_can_follow_the_closing_of_the_application_before_it_settles_either() {
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> new Move.Together(List.of(new Move.CloseApplication(), new Move.RenderAgain("App"))));
    }

    @Test
    void a_name_that_the_application_does_not_have_is_an_error_of_the_scenario() {
        playing(reference, play -> {
            runs(play, "clerk", "yield once");
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> play.make(new Move.Send(List.of(Value.NOTHING), "cook")))
                    .withMessage("the scenario speaks of \"cook\", which the application does not have");
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> play.known("clerk", Hook.UseState.class));
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(() -> play.make(new Move.Remove("Page")))
                    .withMessage("the scenario speaks of a component \"Page\", which is not there");
            play.end("X-1a", true);
        });
    }

    @Test
    void an_application_cannot_be_described_after_it_has_started() {
        playing(reference, play -> {
            runs(play, "clerk", "yield once");
            play.start();
            assertThatIllegalStateException().isThrownBy(() -> play.describeChild("App", "Page", true));
            play.end("X-1a", true);
        });
    }

    @Test
    void a_component_that_is_nobodys_child_is_an_error_of_the_scenario() {
        playing(reference, play -> {
            runs(play, "clerk", "yield once");
            play.describe("Page", new Hook.UseState("headline", Value.NOTHING));
            assertThatExceptionOfType(IllegalApplicationException.class)
                    .isThrownBy(play::start)
                    .withMessage("\"Page\" is neither the component named first nor a child of another");
            play.end("X-1a", true);
        });
    }

    @Test
    void a_request_that_has_not_arrived_cannot_be_answered() {
        playing(reference, play -> {
            runs(play, "clerk", "yield once");
            play.server().holds("/news");
            assertThatExceptionOfType(RuntimeFailure.class)
                    .isThrownBy(() -> play.answerHeld("/news", "rain"))
                    .withMessage("the server holds no request for \"/news\": none has arrived");
            play.end("X-1a", true);
        });
    }

    /** A thousand times as many as a scenario has, and more than the step budget of a small application. */
    @Test
    void an_application_is_not_restless_because_it_handles_many_messages() {
        playing(reference, play -> {
            runs(play, "clerk", """
                    wait at the gate "morning"
                    for each letter
                      log letter
                    """);
            play.make(new Move.Send(
                    LongStream.rangeClosed(1, 10_000).mapToObj(Value::number).toList(), "clerk"));
            play.make(new Move.OpenGate("morning"));
            assertThat(play.trace().events(Event.Logged.class)).hasSize(10_000);
            play.end("X-1a", false);
        });
    }

    private void playing(RuntimeUnderTest runtime, Consumer<ScenarioRun> scenario) {
        new ScenarioContext(runtime, new Endurance(PATIENCE), played::add)
                .during(() -> scenario.accept(new ScenarioRun()));
    }

    private static void runs(ScenarioRun play, String coroutine, String body) {
        try {
            play.describe("App", new Hook.UseCoroutine(coroutine, List.of(), BodyText.parse(body)));
        } catch (BodySyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private RuntimeUnderTest wrapped(UnaryOperator<Driver> change) {
        return new RuntimeUnderTest() {
            @Override
            public String name() {
                return "changed";
            }

            @Override
            public Driver open(Application application, Environment environment) {
                return change.apply(reference.open(application, environment));
            }
        };
    }

    /** As a regular expression: the budget depends a little on the size of the application. */
    private static String neverQuiet(String asked) {
        return "the application did not settle within 20,\\d{3} steps after this: " + Pattern.quote(asked);
    }
}
