package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** An application is not taken to be restless because it is large, and one that is restless is given up. */
class StepBudgetTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final RuntimeUnderTest REFERENCE =
            new Runtimes(StepBudgetTest.class.getClassLoader()).named("reference");

    @Test
    void ten_thousand_messages_that_wait_are_no_restlessness() throws Exception {
        ProgramRun run = play(
                List.of(
                        new Move.Send(
                                LongStream.rangeClosed(1, 10_000)
                                        .mapToObj(Value::number)
                                        .toList(),
                                "fetcher"),
                        new Move.OpenGate("connected")),
                coroutine("fetcher", """
                        wait at the gate "connected"
                        for each request
                          log request
                        """));

        assertThat(run.failure()).isEmpty();
        assertThat(logged(run)).isEqualTo(10_000);
    }

    @Test
    void messages_that_become_more_at_every_stage_are_no_restlessness() throws Exception {
        ProgramRun run = play(
                List.of(),
                coroutine("search", "100 times\n  send \"a\" to \"cache\"\n"),
                coroutine("cache", "for each request\n  100 times\n    send request to \"fetcher\"\n"),
                coroutine("fetcher", "for each request\n  log request\n"));

        assertThat(run.failure()).isEmpty();
        assertThat(logged(run)).isEqualTo(10_000);
    }

    @Test
    void a_coroutine_that_answers_itself_for_ever_is_restless() throws Exception {
        ProgramRun run = play(
                List.of(new Move.Send(List.of(Value.number(1)), "sync")),
                coroutine("sync", "for each message\n  send message to \"sync\"\n"));

        assertThat(run.failure()).startsWith("the application did not settle within");
    }

    @Test
    void coroutines_that_answer_each_other_for_ever_are_restless_and_their_trace_stays_bounded() throws Exception {
        ProgramRun run = play(
                List.of(new Move.Send(List.of(Value.number(1)), "sync")),
                coroutine("sync", "for each message\n  100 times\n    send message to \"cache\"\n"),
                coroutine("cache", "for each message\n  100 times\n    send message to \"sync\"\n"));

        assertThat(run.failure()).startsWith("the application did not settle within");
        assertThat(run.trace()).hasSizeLessThan(5_000_000);
    }

    private static ProgramRun play(List<Move> moves, Hook... hooks) {
        Application application = new Application(new ComponentNode("App", true, List.of(hooks), List.of()));
        return ProgramRun.of(new Program(application, moves), REFERENCE, PATIENCE);
    }

    private static Hook.UseCoroutine coroutine(String name, String body) throws BodySyntaxException {
        return new Hook.UseCoroutine(name, "message", List.of(), List.of(), BodyText.parse(body));
    }

    private static long logged(ProgramRun run) {
        return run.trace().stream().filter(Event.Logged.class::isInstance).count();
    }
}
