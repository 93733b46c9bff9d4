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

    private final SimulatedEnvironment outside = new SimulatedEnvironment(java.time.Duration.ofSeconds(10));

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void a_gate_completes_what_waits_at_it_and_nothing_else() {
        Wait dawn = outside.begin(Awaitables.gate("dawn"));
        Wait alsoDawn = outside.begin(Awaitables.gate("dawn"));
        Wait dusk = outside.begin(Awaitables.gate("dusk"));
        outside.openGate("dawn");
        assertThat(dawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(alsoDawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(dusk.outcome()).isNotDone();
    }

    @Test
    void a_gate_stays_open() {
        outside.openGate("dawn");
        assertThat(outside.begin(Awaitables.gate("dawn")).outcome()).isDone();
        assertThat(outside.begin(Awaitables.gate("dawn")).outcome()).isDone();
    }

    @Test
    void time_jumps_from_deadline_to_deadline() {
        Wait later = outside.begin(Awaitables.time(3_000));
        Wait sooner = outside.begin(Awaitables.time(2_000));
        outside.passTimeTowards(5_000);
        assertThat(outside.now()).isEqualTo(2_000);
        assertThat(sooner.outcome()).isDone();
        assertThat(later.outcome()).isNotDone();
        Wait next = outside.begin(Awaitables.time(1_500));
        outside.passTimeTowards(5_000);
        assertThat(outside.now()).isEqualTo(3_000);
        assertThat(later.outcome()).isDone();
        outside.passTimeTowards(5_000);
        assertThat(outside.now()).isEqualTo(3_500);
        assertThat(next.outcome()).isDone();
        outside.passTimeTowards(5_000);
        assertThat(outside.now()).isEqualTo(5_000);
    }

    @Test
    void time_stops_before_a_deadline_that_is_not_reached() {
        Wait cooked = outside.begin(Awaitables.time(5_000));
        outside.passTimeTowards(4_999);
        assertThat(outside.now()).isEqualTo(4_999);
        assertThat(cooked.outcome()).isNotDone();
        outside.passTimeTowards(5_000);
        assertThat(cooked.outcome()).isDone();
    }

    @Test
    void what_is_due_at_the_same_time_is_completed_at_once() {
        Wait two = outside.begin(Awaitables.time(2_000));
        outside.passTimeTowards(1_000);
        Wait one = outside.begin(Awaitables.time(1_000));
        outside.passTimeTowards(9_000);
        assertThat(outside.now()).isEqualTo(2_000);
        assertThat(two.outcome()).isDone();
        assertThat(one.outcome()).isDone();
    }

    @Test
    void to_wait_no_time_takes_until_time_passes() {
        Wait wait = outside.begin(Awaitables.time(0));
        assertThat(wait.outcome()).isNotDone();
        outside.passTimeTowards(1);
        assertThat(wait.outcome()).isDone();
        assertThat(outside.now()).isZero();
    }

    @Test
    void a_yield_is_over_when_everything_that_is_ready_had_its_turn() throws Exception {
        Wait yielded = outside.begin(Awaitables.turn());
        assertThat(yielded.outcome()).isNotDone();
        assertThat(outside.deliver()).isTrue();
        assertThat(yielded.outcome()).isDone();
        assertThat(outside.deliver()).as("anything left").isFalse();
    }

    @Test
    void a_yield_that_comes_out_of_a_yield_is_another() throws Exception {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = outside.begin(Awaitables.turn())
                .stage()
                .thenRun(() -> second.complete(outside.begin(Awaitables.turn())));
        assertThat(outside.deliver()).isTrue();
        assertThat(second.join().outcome()).isNotDone();
        assertThat(outside.deliver()).isTrue();
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_completes_a_wait_may_ask_for_another() {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = outside.begin(Awaitables.gate("dawn"))
                .stage()
                .thenRun(() -> second.complete(outside.begin(Awaitables.gate("dawn"))));
        outside.openGate("dawn");
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_is_waited_for_can_be_told() throws Exception {
        outside.server().holds("/news");
        assertThat(outside.outstanding()).isEmpty();
        outside.begin(Awaitables.gate("dawn"));
        outside.begin(Awaitables.time(60_000));
        outside.begin(Awaitables.turn());
        outside.begin(Awaitables.get("/news"));
        assertThat(outside.outstanding())
                .containsExactlyInAnyOrder(
                        "the gate \"dawn\"", "1 minute", "its next turn", "the server's answer to \"/news\"");
        outside.openGate("dawn");
        outside.passTimeTowards(60_000);
        assertThat(outside.deliver()).isTrue();
        assertThat(outside.outstanding()).containsExactly("the server's answer to \"/news\"");
        assertThat(outside.deliver()).as("anything but what is held").isFalse();
        outside.server().answerHeld("/news", "rain");
        assertThat(outside.deliver()).isTrue();
        assertThat(outside.outstanding()).isEmpty();
    }

    @Test
    void waits_are_numbered_from_1() {
        assertThat(outside.begin(Awaitables.gate("dawn")).number()).isEqualTo(1);
        assertThat(outside.begin(Awaitables.time(5)).number()).isEqualTo(2);
        assertThat(outside.begin(Awaitables.turn()).number()).isEqualTo(3);
    }

    @Test
    void whatever_is_there_is_told_to_the_trace_once() throws Exception {
        outside.openGate("dawn");
        outside.begin(Awaitables.gate("dawn"));
        outside.begin(Awaitables.gate("dusk"));
        outside.begin(Awaitables.time(1_000));
        outside.begin(Awaitables.turn());
        outside.openGate("dusk");
        outside.passTimeTowards(1_000);
        outside.deliver();
        assertThat(outside.trace().events(Event.Completed.class))
                .containsExactly(
                        new Event.Completed(1, Awaitables.gate("dawn")),
                        new Event.Completed(2, Awaitables.gate("dusk")),
                        new Event.Completed(3, Awaitables.time(1_000)),
                        new Event.Completed(4, Awaitables.turn()));
    }

    @Test
    void bodies_may_ask_on_any_thread() throws Exception {
        CompletableFuture<?>[] asking = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> outside.begin(Awaitables.gate("dawn")))
                        .thenCompose(Wait::stage))
                .toArray(CompletableFuture<?>[]::new);
        outside.openGate("dawn");
        CompletableFuture.allOf(asking).get(10, TimeUnit.SECONDS);
        assertThat(outside.trace().events(Event.Completed.class).map(Event.Completed::number))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }
}
