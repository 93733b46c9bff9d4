package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutsideTest {

    private final World outside = new World(java.time.Duration.ofSeconds(10));

    @AfterEach
    void close() {
        outside.close();
    }

    @Test
    void a_gate_completes_what_waits_at_it_and_nothing_else() {
        Wait dawn = outside.gate("dawn");
        Wait alsoDawn = outside.gate("dawn");
        Wait dusk = outside.gate("dusk");
        outside.openGate("dawn");
        assertThat(dawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(alsoDawn.outcome()).isCompletedWithValue(Value.NOTHING);
        assertThat(dusk.outcome()).isNotDone();
    }

    @Test
    void a_gate_stays_open() {
        outside.openGate("dawn");
        assertThat(outside.gate("dawn").outcome()).isDone();
        assertThat(outside.gate("dawn").outcome()).isDone();
    }

    @Test
    void time_jumps_from_deadline_to_deadline() {
        Wait later = outside.time(3_000);
        Wait sooner = outside.time(2_000);
        outside.passTimeTowards(5_000);
        assertThat(outside.now()).isEqualTo(2_000);
        assertThat(sooner.outcome()).isDone();
        assertThat(later.outcome()).isNotDone();
        Wait next = outside.time(1_500);
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
        Wait cooked = outside.time(5_000);
        outside.passTimeTowards(4_999);
        assertThat(outside.now()).isEqualTo(4_999);
        assertThat(cooked.outcome()).isNotDone();
        outside.passTimeTowards(5_000);
        assertThat(cooked.outcome()).isDone();
    }

    @Test
    void what_is_due_at_the_same_time_is_completed_at_once() {
        Wait two = outside.time(2_000);
        outside.passTimeTowards(1_000);
        Wait one = outside.time(1_000);
        outside.passTimeTowards(9_000);
        assertThat(outside.now()).isEqualTo(2_000);
        assertThat(two.outcome()).isDone();
        assertThat(one.outcome()).isDone();
    }

    @Test
    void to_wait_no_time_takes_until_time_passes() {
        Wait wait = outside.time(0);
        assertThat(wait.outcome()).isNotDone();
        outside.passTimeTowards(1);
        assertThat(wait.outcome()).isDone();
        assertThat(outside.now()).isZero();
    }

    @Test
    void a_yield_is_over_when_everything_that_is_ready_had_its_turn() throws Exception {
        Wait yielded = outside.yieldOnce();
        assertThat(yielded.outcome()).isNotDone();
        assertThat(outside.deliver()).isTrue();
        assertThat(yielded.outcome()).isDone();
        assertThat(outside.deliver()).as("anything left").isFalse();
    }

    @Test
    void a_yield_that_comes_out_of_a_yield_is_another() throws Exception {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = outside.yieldOnce().stage().thenRun(() -> second.complete(outside.yieldOnce()));
        assertThat(outside.deliver()).isTrue();
        assertThat(second.join().outcome()).isNotDone();
        assertThat(outside.deliver()).isTrue();
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_completes_a_wait_may_ask_for_another() {
        CompletableFuture<Wait> second = new CompletableFuture<>();
        var unused = outside.gate("dawn").stage().thenRun(() -> second.complete(outside.gate("dawn")));
        outside.openGate("dawn");
        assertThat(second.join().outcome()).isDone();
    }

    @Test
    void what_is_waited_for_can_be_told() throws Exception {
        outside.server().holds("/news");
        assertThat(outside.outstanding()).isEmpty();
        outside.gate("dawn");
        outside.time(60_000);
        outside.yieldOnce();
        outside.get("/news");
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
        assertThat(outside.gate("dawn").number()).isEqualTo(1);
        assertThat(outside.time(5).number()).isEqualTo(2);
        assertThat(outside.yieldOnce().number()).isEqualTo(3);
    }

    @Test
    void whatever_is_there_is_told_to_the_trace_once() throws Exception {
        outside.openGate("dawn");
        outside.gate("dawn");
        outside.gate("dusk");
        outside.time(1_000);
        outside.yieldOnce();
        outside.openGate("dusk");
        outside.passTimeTowards(1_000);
        outside.deliver();
        assertThat(outside.trace().events(Event.Completed.class))
                .containsExactly(
                        new Event.Completed(1, "the gate \"dawn\""),
                        new Event.Completed(2, "the gate \"dusk\""),
                        new Event.Completed(3, "1 second"),
                        new Event.Completed(4, "its next turn"));
    }

    @Test
    void bodies_may_ask_on_any_thread() throws Exception {
        CompletableFuture<?>[] asking = IntStream.range(0, 50)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> outside.gate("dawn"))
                        .thenCompose(Wait::stage))
                .toArray(CompletableFuture<?>[]::new);
        outside.openGate("dawn");
        CompletableFuture.allOf(asking).get(10, TimeUnit.SECONDS);
        assertThat(outside.trace().events(Event.Completed.class).map(Event.Completed::number))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }
}
