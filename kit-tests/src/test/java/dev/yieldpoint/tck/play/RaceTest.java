package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Expression;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Instructions;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.trace.Event;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RaceTest {

    private static final Instruction HANDLES_ALL =
            Instructions.forEach("letter", List.of(Instructions.log(new Expression.Local("letter"))));
    private static final Instruction FOLLOWS_FEED =
            Instructions.forEachItem("item", "news", List.of(Instructions.log(new Expression.Local("item"))));
    private static final Race.Sends SENDS = new Race.Sends(3, 2, "clerk");

    private final RuntimeUnderTest reference = new Runtimes(RaceTest.class.getClassLoader()).named("reference");

    @Test
    void every_thread_is_a_sender_of_its_own_and_sends_its_own_numbers_in_order() {
        ProgramRun trial = play(SENDS, new Move.SendFromThread(List.of(Value.number(7)), "clerk"), SENDS);

        assertThat(trial.passed()).isTrue();
        assertThat(sent(trial))
                .isEqualTo(Map.of(
                        "thread 1", List.of(1001L, 1002L),
                        "thread 2", List.of(2001L, 2002L),
                        "thread 3", List.of(3001L, 3002L),
                        "another thread", List.of(7L),
                        "thread 4", List.of(1001L, 1002L),
                        "thread 5", List.of(2001L, 2002L),
                        "thread 6", List.of(3001L, 3002L)));
        assertThat(events(trial, Event.Received.class)).hasSize(13);
    }

    @Test
    void a_component_can_be_removed_meanwhile() {
        ProgramRun trial = play(new Race.SendsDuringRemoval(SENDS, new Move.Remove("Page")));

        assertThat(trial.passed()).isTrue();
        assertThat(sent(trial)).hasSize(3);
        List<Event> trace = trial.trace();
        Event removing = events(trial, Event.Removing.class).get(0);
        assertThat(trace.subList(trace.indexOf(removing), trace.size() - 1))
                .noneMatch(Event.Settled.class::isInstance)
                .anyMatch(Event.Dropped.class::isInstance)
                .anyMatch(Event.Sending.class::isInstance);
    }

    @Test
    void threads_can_write_as_well() {
        ProgramRun trial = play(new Race.Writes(2, 3, "price"));

        assertThat(trial.passed()).isTrue();
        assertThat(events(trial, Event.Written.class)).hasSize(6);
        assertThat(events(trial, Event.Written.class).stream()
                        .filter(written -> written.by().equals("thread 2"))
                        .map(Event.Written::value))
                .containsExactly(Value.number(2001), Value.number(2002), Value.number(2003));
    }

    @Test
    void threads_can_feed_as_well() {
        ProgramRun trial = play(new Race.Items(2, 3, "news"));

        assertThat(trial.passed()).isTrue();
        assertThat(logged(trial, 1_000)).containsExactly(1001L, 1002L, 1003L);
        assertThat(logged(trial, 2_000)).containsExactly(2001L, 2002L, 2003L);
    }

    private static Stream<Long> logged(ProgramRun trial, long from) {
        return events(trial, Event.Logged.class).stream()
                .map(logged -> ((Value.Whole) logged.value()).number())
                .filter(number -> number > from && number < from + 1_000);
    }

    @Test
    void it_is_told_as_a_step() {
        assertThat(SENDS).hasToString("3 threads at once send 2 messages each to \"clerk\"");
        assertThat(new Race.SendsDuringRemoval(new Race.Sends(2, 1, "clerk"), new Move.Remove("Page")))
                .hasToString("2 threads at once send 1 message each to \"clerk\", while \"Page\" is removed");
        assertThat(new Race.Writes(2, 5, "price")).hasToString("2 threads at once write 5 values each to \"price\"");
        assertThat(new Race.Items(2, 1, "news")).hasToString("2 threads at once push 1 item each to the feed \"news\"");
    }

    @Test
    void one_thread_is_no_race_and_too_many_cannot_be_told_apart() {
        assertThatExceptionOfType(IllegalApplicationException.class).isThrownBy(() -> new Race.Sends(1, 5, "clerk"));
        assertThatExceptionOfType(IllegalApplicationException.class).isThrownBy(() -> new Race.Sends(2, 0, "clerk"));
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> new Race.Writes(2, 1_000, "price"));
        assertThatExceptionOfType(IllegalApplicationException.class).isThrownBy(() -> new Race.Items(17, 1, "news"));
        assertThatExceptionOfType(IllegalApplicationException.class)
                .isThrownBy(() -> play(new Race.Sends(2, 1, "cook")))
                .withMessage("the scenario speaks of \"cook\", which the application does not have");
    }

    private ProgramRun play(Move... moves) {
        ComponentNode page = new ComponentNode(
                "Page",
                true,
                List.of(
                        new Hook.UseShared("price", Value.number(0)),
                        new Hook.UseCoroutine("clerk", List.of(), List.of(HANDLES_ALL)),
                        new Hook.UseCoroutine("reader", List.of(), List.of(FOLLOWS_FEED))),
                List.of());
        Application application = new Application(new ComponentNode("App", true, List.of(), List.of(page)));
        return ProgramRun.of(new Program(application, List.of(moves)), reference, Duration.ofSeconds(20));
    }

    private static Map<String, List<Long>> sent(ProgramRun trial) {
        return events(trial, Event.Sending.class).stream()
                .collect(Collectors.groupingBy(
                        Event.Sending::sender,
                        Collectors.mapping(sending -> ((Value.Whole) sending.value()).number(), Collectors.toList())));
    }

    private static <E extends Event> List<E> events(ProgramRun trial, Class<E> kind) {
        return trial.trace().stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
