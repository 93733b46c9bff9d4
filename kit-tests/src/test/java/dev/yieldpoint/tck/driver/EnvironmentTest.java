package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnvironmentTest {

    private final SimulatedEnvironment environment = new SimulatedEnvironment(java.time.Duration.ofSeconds(10));

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void a_gate_completes_what_waits_at_it_and_nothing_else() {
        Wait dawn = environment.begin(Awaitables.gate("dawn"));
        Wait alsoDawn = environment.begin(Awaitables.gate("dawn"));
        Wait dusk = environment.begin(Awaitables.gate("dusk"));
        environment.openGate("dawn");
        assertThat(dawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(alsoDawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(dusk.outcome()).isNotDone();
    }

    @Test
    void a_gate_stays_open() {
        environment.openGate("dawn");
        assertThat(environment.begin(Awaitables.gate("dawn")).outcome()).isDone();
        assertThat(environment.begin(Awaitables.gate("dawn")).outcome()).isDone();
    }

    @Test
    void time_jumps_from_deadline_to_deadline() {
        Wait later = environment.begin(Awaitables.time(3_000));
        Wait sooner = environment.begin(Awaitables.time(2_000));
        environment.passTimeTowards(5_000);
        assertThat(environment.now()).isEqualTo(2_000);
        assertThat(sooner.outcome()).isDone();
        assertThat(later.outcome()).isNotDone();
        Wait next = environment.begin(Awaitables.time(1_500));
        environment.passTimeTowards(5_000);
        assertThat(environment.now()).isEqualTo(3_000);
        assertThat(later.outcome()).isDone();
        environment.passTimeTowards(5_000);
        assertThat(environment.now()).isEqualTo(3_500);
        assertThat(next.outcome()).isDone();
        environment.passTimeTowards(5_000);
        assertThat(environment.now()).isEqualTo(5_000);
    }

    @Test
    void time_stops_before_a_deadline_that_is_not_reached() {
        Wait cooked = environment.begin(Awaitables.time(5_000));
        environment.passTimeTowards(4_999);
        assertThat(environment.now()).isEqualTo(4_999);
        assertThat(cooked.outcome()).isNotDone();
        environment.passTimeTowards(5_000);
        assertThat(cooked.outcome()).isDone();
    }

    @Test
    void what_is_due_at_the_same_time_is_completed_at_once() {
        Wait two = environment.begin(Awaitables.time(2_000));
        environment.passTimeTowards(1_000);
        Wait one = environment.begin(Awaitables.time(1_000));
        environment.passTimeTowards(9_000);
        assertThat(environment.now()).isEqualTo(2_000);
        assertThat(two.outcome()).isDone();
        assertThat(one.outcome()).isDone();
    }

    @Test
    void to_wait_no_time_takes_until_time_passes() {
        Wait wait = environment.begin(Awaitables.time(0));
        assertThat(wait.outcome()).isNotDone();
        environment.passTimeTowards(1);
        assertThat(wait.outcome()).isDone();
        assertThat(environment.now()).isZero();
    }

    @Test
    void a_yield_is_over_when_everything_that_is_ready_had_its_turn() throws Exception {
        Wait yielded = environment.begin(Awaitables.turn());
        assertThat(yielded.outcome()).isNotDone();
        assertThat(environment.deliver()).isTrue();
        assertThat(yielded.outcome()).isDone();
        assertThat(environment.deliver()).as("anything left").isFalse();
    }

    @Test
    void a_yield_that_comes_out_of_a_yield_is_another() throws Exception {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = environment
                .begin(Awaitables.turn())
                .stage()
                .thenRun(() -> second.complete(environment.begin(Awaitables.turn())));
        assertThat(environment.deliver()).isTrue();
        assertThat(second.join().outcome()).isNotDone();
        assertThat(environment.deliver()).isTrue();
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_completes_a_wait_may_ask_for_another() {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = environment
                .begin(Awaitables.gate("dawn"))
                .stage()
                .thenRun(() -> second.complete(environment.begin(Awaitables.gate("dawn"))));
        environment.openGate("dawn");
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_is_waited_for_can_be_told() throws Exception {
        environment.server().holds("/news");
        assertThat(environment.outstanding()).isEmpty();
        environment.begin(Awaitables.gate("dawn"));
        environment.begin(Awaitables.time(60_000));
        environment.begin(Awaitables.turn());
        environment.begin(Awaitables.get("/news"));
        assertThat(environment.outstanding())
                .containsExactlyInAnyOrder(
                        "the gate \"dawn\"", "1 minute", "its next turn", "the server's response to \"/news\"");
        environment.openGate("dawn");
        environment.passTimeTowards(60_000);
        assertThat(environment.deliver()).isTrue();
        assertThat(environment.outstanding()).containsExactly("the server's response to \"/news\"");
        assertThat(environment.deliver()).as("anything but what is held").isFalse();
        environment.server().answerHeld("/news", "rain");
        assertThat(environment.deliver()).isTrue();
        assertThat(environment.outstanding()).isEmpty();
    }

    @Test
    void waits_are_numbered_from_1() {
        assertThat(environment.begin(Awaitables.gate("dawn")).number()).isEqualTo(1);
        assertThat(environment.begin(Awaitables.time(5)).number()).isEqualTo(2);
        assertThat(environment.begin(Awaitables.turn()).number()).isEqualTo(3);
    }

    @Test
    void whatever_is_there_is_told_to_the_trace_once() throws Exception {
        environment.openGate("dawn");
        environment.begin(Awaitables.gate("dawn"));
        environment.begin(Awaitables.gate("dusk"));
        environment.begin(Awaitables.time(1_000));
        environment.begin(Awaitables.turn());
        environment.openGate("dusk");
        environment.passTimeTowards(1_000);
        environment.deliver();
        assertThat(environment.trace().events(Event.Completed.class))
                .containsExactly(
                        new Event.Completed(1, Awaitables.gate("dawn")),
                        new Event.Completed(2, Awaitables.gate("dusk")),
                        new Event.Completed(3, Awaitables.time(1_000)),
                        new Event.Completed(4, Awaitables.turn()));
    }

    @Test
    void bodies_may_ask_on_any_thread() throws Exception {
        CompletableFuture<?>[] asking = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> environment.begin(Awaitables.gate("dawn")))
                        .thenCompose(Wait::stage))
                .toArray(CompletableFuture<?>[]::new);
        environment.openGate("dawn");
        CompletableFuture.allOf(asking).get(10, TimeUnit.SECONDS);
        assertThat(environment.trace().events(Event.Completed.class).map(Event.Completed::number))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }
}
