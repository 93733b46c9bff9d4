package dev.yieldpoint.tck.checks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BodiesCheckTest {

    private static final CoroutineId CLERK = new CoroutineId("clerk", 1, 1);
    private static final Event START = new Event.Started(CLERK);
    /** A body that captures the state "status". */
    private static final List<String> CAPTURES = List.of("log status", "log status");

    private static final Event END = new Event.Finished(CLERK);

    @Test
    void lines_are_followed_one_after_another() {
        legal(body("log 1", "log 2"), START, logs(1), logs(2), END);
        astray("LIFECYCLE-1", body("log 1", "log 2"), START, logs(2));
        astray("YIELDING-3", body("log 1", "log 2"), START, logs(1), logs(1));
        astray("YIELDING-3", body("log 1", "log 2"), START, logs(1), END);
    }

    @Test
    void a_body_goes_on_behind_the_await_that_it_was_at() {
        List<String> body = body("wait at the gate \"dawn\"", "log 1");
        legal(body, START, awaits(1, Awaitables.gate("dawn")), goesOn(1), logs(1), END);
        astray("LIFECYCLE-1", body, START, awaits(1, Awaitables.gate("dusk")));
        astray("YIELDING-3", body, START, awaits(1, Awaitables.gate("dawn")), logs(1));
        astray(
                "YIELDING-3",
                body,
                START,
                awaits(1, Awaitables.gate("dawn")),
                goesOn(1),
                awaits(2, Awaitables.gate("dawn")));
    }

    @Test
    void it_has_what_it_held() {
        List<String> body = body("receive one letter", "wait 1 second", "log letter");
        Event[] until = {
            START, asks(), goesOn(0), receives(7), awaits(1, Awaitables.time(1_000)), goesOn(1),
        };
        legal(body, with(until, logs(7), END));
        astray("YIELDING-3", body, with(until, new Event.Logged(CLERK, Value.NOTHING)));
    }

    @Test
    void a_loop_over_the_channel_is_over_when_it_has_ended_and_not_before() {
        List<String> body = body("for each letter", "  log letter", "log 9");
        Event[] once = {START, asks(), goesOn(0), receives(1), logs(1), asks(), goesOn(0)};
        legal(body, with(once, new Event.SawEnd(CLERK), logs(9), END));
        legal(body, with(once, receives(2), logs(2), asks()));
        astray("YIELDING-3", body, with(once, receives(2), logs(9)));
        astray("YIELDING-3", body, with(once, new Event.SawEnd(CLERK), asks()));
    }

    @Test
    void a_feed_is_followed_to_its_end() {
        List<String> body = body("for each item of the feed \"news\"", "  log item", "log 9");
        Event[] first = {START, awaitsItem(1), given(1, Value.number(4)), logs(4), awaitsItem(2)};
        legal(body, with(first, given(2, Value.NOTHING), logs(9), END));
        astray("YIELDING-3", body, with(first, given(2, Value.NOTHING), awaitsItem(3)));
    }

    @Test
    void one_item_of_a_feed_is_awaited_and_held() {
        List<String> body = body("receive one item of the feed \"news\"", "log item");
        Event[] first = {START, awaitsItem(1), given(1, Value.number(4))};
        legal(body, with(first, logs(4), END));
        astray("YIELDING-3", body, with(first, logs(5)));
        astray("YIELDING-3", body, with(first, awaitsItem(2)));
    }

    @Test
    void it_goes_round_as_often_as_it_says() {
        List<String> body = body("2 times", "  log 1");
        legal(body, START, logs(1), logs(1), END);
        astray("YIELDING-3", body, START, logs(1), END);
        astray("YIELDING-3", body, START, logs(1), logs(1), logs(1));
    }

    @Test
    void it_takes_the_way_that_its_condition_says() {
        List<String> body = body("receive one letter", "if letter is 1", "  log 1", "otherwise", "  log 2");
        legal(body, START, asks(), goesOn(0), receives(1), logs(1), END);
        legal(body, START, asks(), goesOn(0), receives(5), logs(2), END);
        astray("YIELDING-3", body, START, asks(), goesOn(0), receives(5), logs(1));
    }

    @Test
    void it_sends_what_it_says_and_to_whom() {
        List<String> body = body("send 3 to \"clerk\"");
        legal(body, START, sends(3, "clerk"), END);
        astray("LIFECYCLE-1", body, START, sends(4, "clerk"));
        astray("LIFECYCLE-1", body, START, sends(3, "cook"));
    }

    @Test
    void a_loop_in_which_nothing_can_be_seen_is_not_followed() {
        legal(body("forever", "  remember 1 for 2"), START, logs(1));
    }

    @Test
    void who_is_dropped_or_broken_may_be_so_anywhere() {
        legal(body("log 1"), START, new Event.Dropped(CLERK));
        legal(body("log 1"), START, new Event.Broke(CLERK, "IllegalStateException"));
    }

    @Test
    void a_body_logs_what_the_first_render_of_its_mount_showed() {
        legal(CAPTURES, shows(1, 7), START, logs(7), shows(1, 8), logs(7), END);
        astray("LIFECYCLE-12", CAPTURES, shows(1, 7), shows(1, 8), START, logs(8));
        astray("LIFECYCLE-12", CAPTURES, shows(1, 7), START, logs(7), shows(1, 8), logs(8));
    }

    @Test
    void a_body_does_not_log_what_an_earlier_mount_showed() {
        legal(CAPTURES, shows(0, 7), shows(1, 8), START, logs(8));
        astray("LIFECYCLE-12", CAPTURES, shows(0, 7), shows(1, 8), START, logs(7));
    }

    @Test
    void what_a_body_has_captured_is_unknown_within_the_first_render() {
        legal(CAPTURES, START, logs(6), shows(1, 7), logs(6), END);
        legal(CAPTURES, new Event.RenderFailed("App", 1), shows(1, 7), START, logs(6));
    }

    private static List<String> body(String... lines) {
        return List.of(lines);
    }

    private static Event[] with(Event[] first, Event... then) {
        return Stream.concat(Arrays.stream(first), Arrays.stream(then)).toArray(Event[]::new);
    }

    private static void legal(List<String> body, Event... trace) {
        assertThat(violations(body, trace)).isEmpty();
    }

    /** The last event is the first that does not fit. */
    private static void astray(String clause, List<String> body, Event... trace) {
        assertThat(violations(body, trace)).singleElement().satisfies(violation -> {
            assertThat(violation.clause()).isEqualTo(clause);
            assertThat(violation.at()).isEqualTo(trace.length - 1);
            assertThat(violation.message()).contains(", expected: ");
        });
    }

    private static List<Violation> violations(List<String> body, Event... trace) {
        List<Target> captured = body == CAPTURES ? List.of(Target.state("status")) : List.of();
        Hook status = new Hook.UseState("status", Value.number(7));
        Hook clerk = new Hook.UseCoroutine("clerk", "message", List.of(), List.of(), captured, parsed(body, captured));
        Application application =
                new Application(new ComponentNode("App", true, List.of(status, clerk), List.of()), Map.of());
        return UniversalChecks.violations(List.of(new BodiesCheck()), application, List.of(trace));
    }

    private static List<Instruction> parsed(List<String> body, List<Target> captured) {
        try {
            return BodyText.parse(String.join("\n", body), captured);
        } catch (BodySyntaxException error) {
            throw new IllegalArgumentException(error);
        }
    }

    private static Event shows(int mount, long status) {
        return new Event.Rendered("App", mount, Map.of("status", Value.number(status)));
    }

    private static Event logs(long number) {
        return new Event.Logged(CLERK, Value.number(number));
    }

    private static Event awaits(long number, Awaitable<Value> what) {
        return new Event.Awaiting(CLERK, number, what);
    }

    private static Event asks() {
        return awaits(0, Awaitables.message());
    }

    private static Event awaitsItem(long number) {
        return awaits(number, Awaitables.item("news"));
    }

    private static Event goesOn(long number) {
        return new Event.Resumed(CLERK, number);
    }

    private static Event given(long number, Value value) {
        return new Event.Resumed(CLERK, number, value);
    }

    private static Event receives(long value) {
        return new Event.Received(CLERK, 1, Value.number(value));
    }

    private static Event sends(long value, String to) {
        return new Event.Sending("clerk", 1, 1, Value.number(value), to, 1, "");
    }
}
