package dev.yieldpoint.tck.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OutsideFeedsTest {

    private static final Value RAIN = Value.text("rain");
    private static final Value SUN = Value.text("sun");

    private final SimulatedEnvironment environment = new SimulatedEnvironment(java.time.Duration.ofSeconds(10));

    @AfterEach
    void close() {
        environment.close();
    }

    @Test
    void an_item_that_arrived_before_anybody_waited_is_kept() {
        environment.feed("wire", RAIN);
        environment.feed("wire", SUN);
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isCompletedWithValue(RAIN);
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isCompletedWithValue(SUN);
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isNotDone();
    }

    @Test
    void an_item_completes_what_waits_for_it_and_nothing_else() {
        Wait item = environment.begin(Awaitables.item("wire"));
        Wait elsewhere = environment.begin(Awaitables.item("radio"));
        assertThat(environment.outstanding())
                .containsExactly("the next item of the feed \"wire\"", "the next item of the feed \"radio\"");
        environment.feed("wire", RAIN);
        assertThat(item.outcome()).isCompletedWithValue(RAIN);
        assertThat(elsewhere.outcome()).isNotDone();
        assertThat(environment.outstanding()).containsExactly("the next item of the feed \"radio\"");
    }

    @Test
    void several_that_wait_get_one_item_each_in_their_order() {
        Wait first = environment.begin(Awaitables.item("wire"));
        Wait second = environment.begin(Awaitables.item("wire"));
        Wait third = environment.begin(Awaitables.item("wire"));
        environment.feed("wire", RAIN);
        assertThat(first.outcome()).isCompletedWithValue(RAIN);
        assertThat(second.outcome()).isNotDone();
        environment.feed("wire", SUN);
        assertThat(second.outcome()).isCompletedWithValue(SUN);
        assertThat(third.outcome()).isNotDone();
    }

    @Test
    void the_end_is_told_to_all_that_wait_and_to_everybody_after_them() {
        Wait first = environment.begin(Awaitables.item("wire"));
        Wait second = environment.begin(Awaitables.item("wire"));
        Wait elsewhere = environment.begin(Awaitables.item("radio"));
        environment.endFeed("wire");
        assertThat(List.of(
                        first,
                        second,
                        environment.begin(Awaitables.item("wire")),
                        environment.begin(Awaitables.item("wire"))))
                .allSatisfy(wait -> assertThat(wait.outcome()).isCompletedWithValue(Value.NOTHING));
        assertThat(elsewhere.outcome()).isNotDone();
    }

    @Test
    void what_is_inside_when_the_feed_ends_can_still_be_taken() {
        environment.feed("wire", RAIN);
        environment.feed("wire", SUN);
        environment.endFeed("wire");
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isCompletedWithValue(RAIN);
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isCompletedWithValue(SUN);
        assertThat(environment.begin(Awaitables.item("wire")).outcome()).isCompletedWithValue(Value.NOTHING);
    }

    @Test
    void who_was_given_an_item_may_ask_for_the_next_at_once() {
        List<Value> taken = new ArrayList<>();
        take(taken, environment.begin(Awaitables.item("wire")));
        environment.feed("wire", RAIN);
        environment.feed("wire", SUN);
        environment.endFeed("wire");
        assertThat(taken).containsExactly(RAIN, SUN, Value.NOTHING);
    }

    private void take(List<Value> taken, Wait wait) {
        var unused = wait.stage().thenAccept(item -> {
            taken.add(item);
            if (!item.equals(Value.NOTHING)) {
                take(taken, environment.begin(Awaitables.item("wire")));
            }
        });
    }

    @Test
    void every_item_that_was_taken_is_told_to_the_trace_once() {
        environment.feed("wire", RAIN);
        environment.begin(Awaitables.item("wire"));
        environment.begin(Awaitables.item("wire"));
        environment.endFeed("wire");
        Awaitable<Value> what = Awaitables.item("wire");
        assertThat(environment.trace().events(Event.Completed.class))
                .containsExactly(new Event.Completed(1, what, false, RAIN), new Event.Completed(2, what));
    }

    @Test
    void a_put_gives_the_answer_whatever_value_it_carries() throws Exception {
        environment.server().answers("/news", "thanks");
        List<Value> values = List.of(RAIN, Value.number(42), Value.NOTHING, new Value.Shaped("age", Value.number(42)));
        for (Value value : values) {
            Wait answer = environment.begin(Awaitables.put("/news", value));
            assertThat(answer.what()).hasToString("the server's response to \"/news\"");
            assertThat(environment.deliver()).isTrue();
            assertThat(answer.outcome()).isCompletedWithValue(Value.text("thanks"));
        }
        assertThat(environment.server().requests("/news")).isEqualTo(values.size());
    }

    @Test
    void a_put_that_is_refused_fails() throws Exception {
        environment.server().refuses("/news");
        Wait answer = environment.begin(Awaitables.put("/news", RAIN));
        assertThat(environment.deliver()).isTrue();
        assertThat(answer.outcome()).isCompletedExceptionally();
        assertThat(environment.trace().events(Event.Completed.class))
                .containsExactly(new Event.Completed(1, Awaitables.put("/news", RAIN), true, Value.NOTHING));
    }

    @Test
    void whoever_begins_to_wait_while_others_are_handed_theirs_takes_nothing_from_them() {
        Wait first = environment.begin(Awaitables.item("wire"));
        Wait second = environment.begin(Awaitables.item("wire"));
        var unused = first.stage().thenRun(() -> environment.begin(Awaitables.item("wire")));

        environment.endFeed("wire");

        assertThat(second.outcome()).isDone();
        assertThat(environment.outstanding()).isEmpty();
    }
}
