package dev.yieldpoint.tck.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** "App" keeps "status" and runs "sync"; its child "Menu" looks up the handle "to sync" and runs "profile". */
class VisitsTest {

    private static final Value ONE = Value.number(1);
    private static final CoroutineId SYNC = new CoroutineId("sync", 1, 1);
    private static final CoroutineId PROFILE = new CoroutineId("profile", 1, 1);
    private static final Event APP_RENDERS = new Event.RenderBegan("App", 1);
    private static final Event MENU_RENDERS = new Event.RenderBegan("Menu", 1);
    private static final Event AWAITS_MESSAGE = new Event.Awaiting(SYNC, 0, new Awaitable.Message<>());
    private static final Event SENT_BY_THREAD = new Event.Sending("thread", 0, 1, ONE, "sync", 1, "");

    private static final Application APPLICATION = new Application(new ComponentNode(
            "App",
            true,
            List.of(
                    new Hook.UseState("status", ONE),
                    new Hook.UseCoroutine("sync", "message", List.of("status"), List.of(), List.of())),
            List.of(new ComponentNode(
                    "Menu",
                    true,
                    List.of(
                            new Hook.UseHandle("to sync", "message"),
                            new Hook.UseCoroutine("profile", "update", List.of("status"), List.of(), List.of())),
                    List.of()))));

    @Test
    void a_send_before_the_body_has_started_is_told_from_one_to_a_body_that_awaits() {
        assertThat(last(APP_RENDERS, SENT_BY_THREAD))
                .containsExactly(new Cell(Action.SEND, Moment.BEFORE_START, Origin.FOREIGN_THREAD, Way.OWN));
        assertThat(last(APP_RENDERS, new Event.Started(SYNC), AWAITS_MESSAGE, SENT_BY_THREAD))
                .containsExactly(new Cell(Action.SEND, Moment.AWAITING_MESSAGE, Origin.FOREIGN_THREAD, Way.OWN));
    }

    @Test
    void several_moments_may_hold_at_once() {
        Event close = new Event.ClosedChannel(SYNC);
        Event listener = new Event.ListenerBegan("App");
        Event send = new Event.Sending("App", 1, 1, ONE, "sync", 1, "");

        assertThat(last(APP_RENDERS, new Event.Started(SYNC), close, AWAITS_MESSAGE, listener, send))
                .extracting(Cell::moment)
                .containsExactlyInAnyOrder(Moment.AFTER_CLOSE, Moment.AWAITING_MESSAGE, Moment.IN_LISTENER);
    }

    @Test
    void without_a_listener_a_component_sends_in_its_render() {
        Event send = new Event.Sending("App", 1, 1, ONE, "sync", 1, "");

        assertThat(last(APP_RENDERS, send)).extracting(Cell::moment).contains(Moment.IN_RENDER);
        assertThat(last(APP_RENDERS, new Event.ListenerBegan("App"), new Event.ListenerEnded("App"), APP_RENDERS, send))
                .extracting(Cell::moment)
                .contains(Moment.IN_RENDER)
                .doesNotContain(Moment.IN_LISTENER);
    }

    @Test
    void a_message_through_a_handle_that_was_looked_up_is_for_the_coroutine_that_it_should_lead_to() {
        Event send = new Event.Sending("profile", 1, 1, ONE, "", 1, "to sync");

        assertThat(last(APP_RENDERS, MENU_RENDERS, new Event.Started(SYNC), AWAITS_MESSAGE, send))
                .containsExactlyInAnyOrder(
                        new Cell(Action.SEND, Moment.AWAITING_MESSAGE, Origin.OTHER_COROUTINE, Way.LOOKED_UP),
                        new Cell(Action.SEND, Moment.IN_BODY, Origin.OTHER_COROUTINE, Way.LOOKED_UP));
    }

    @Test
    void a_handle_is_kept_once_its_component_is_removed_and_older_once_that_is_mounted_again() {
        Event send = new Event.Sending("thread", 0, 1, ONE, "profile", 1, "");
        Event removing = new Event.Removing("Menu");

        assertThat(last(APP_RENDERS, MENU_RENDERS, new Event.Started(PROFILE), removing, send))
                .containsExactly(new Cell(Action.SEND, Moment.AFTER_REMOVAL, Origin.FOREIGN_THREAD, Way.KEPT));
        assertThat(last(APP_RENDERS, MENU_RENDERS, removing, new Event.RenderBegan("Menu", 2), send))
                .extracting(Cell::way)
                .containsOnly(Way.OLDER);
    }

    @Test
    void the_application_is_closed_at_a_moment_of_each_component_and_coroutine_and_then_every_handle_is_kept() {
        Event closing = new Event.Closing();

        assertThat(visits(List.of(APP_RENDERS, MENU_RENDERS, new Event.Started(SYNC), AWAITS_MESSAGE, closing)))
                .flatExtracting(Visit::cells)
                .contains(
                        new Cell(Action.CLOSE_APPLICATION, Moment.MOUNTED, Origin.OUTSIDE, Way.NONE),
                        new Cell(Action.CLOSE_APPLICATION, Moment.AWAITING_MESSAGE, Origin.OUTSIDE, Way.NONE),
                        new Cell(Action.CLOSE_APPLICATION, Moment.BEFORE_START, Origin.OUTSIDE, Way.NONE));
        assertThat(last(APP_RENDERS, new Event.Started(SYNC), closing, SENT_BY_THREAD))
                .containsExactly(new Cell(Action.SEND, Moment.AFTER_CLOSING, Origin.FOREIGN_THREAD, Way.KEPT));
    }

    @Test
    void what_a_body_awaited_is_there_before_it_resumes() {
        Awaitable<Value> gate = new Awaitable.Gate<>("connected");
        Event completed = new Event.Completed(7, gate);

        assertThat(last(APP_RENDERS, new Event.Started(SYNC), new Event.Awaiting(SYNC, 7, gate), completed))
                .containsExactly(new Cell(Action.COMPLETE, Moment.AWAITING_OTHER, Origin.OUTSIDE, Way.NONE));
        assertThat(last(
                        APP_RENDERS,
                        new Event.Started(SYNC),
                        new Event.Awaiting(SYNC, 7, gate),
                        completed,
                        SENT_BY_THREAD))
                .extracting(Cell::moment)
                .containsExactlyInAnyOrder(Moment.AWAITING_OTHER, Moment.READY);
    }

    @Test
    void a_body_that_has_resumed_awaits_nothing_and_one_that_has_ended_is_after_its_end() {
        Awaitable<Value> gate = new Awaitable.Gate<>("connected");
        List<Event> resumed = List.of(
                APP_RENDERS,
                new Event.Started(SYNC),
                new Event.Awaiting(SYNC, 7, gate),
                new Event.Completed(7, gate),
                new Event.Resumed(SYNC, 7));

        assertThat(moments(resumed, SENT_BY_THREAD)).containsExactly(Moment.MOUNTED);
        assertThat(moments(resumed, new Event.Finished(SYNC), SENT_BY_THREAD)).containsExactly(Moment.AFTER_END);
    }

    @Test
    void a_state_is_set_by_an_older_handle_once_its_component_has_rendered_again() {
        Event set = new Event.SetState(PROFILE, "status", ONE);

        assertThat(last(APP_RENDERS, MENU_RENDERS, set))
                .containsExactly(new Cell(Action.SET_STATE, Moment.IN_BODY, Origin.OTHER_COROUTINE, Way.OWN));
        assertThat(last(APP_RENDERS, MENU_RENDERS, APP_RENDERS, set))
                .extracting(Cell::way)
                .containsOnly(Way.OLDER);
    }

    @Test
    void a_mount_is_told_from_a_remount_and_from_another_render() {
        assertThat(actions(APP_RENDERS, MENU_RENDERS, MENU_RENDERS, new Event.RenderBegan("Menu", 2)))
                .containsExactly(Action.MOUNT, Action.MOUNT, Action.RENDER, Action.REMOUNT);
    }

    @Test
    void names_that_the_application_does_not_have_visit_nothing() {
        assertThat(visits(List.of(
                        new Event.Logged(new CoroutineId("stranger", 1, 1), ONE),
                        new Event.SetState(new CoroutineId("stranger", 1, 1), "status", ONE),
                        new Event.SetState(SYNC, "stranger", ONE),
                        new Event.Written("thread", "stranger", ONE),
                        new Event.LookedUp("Stranger", "stranger", true),
                        new Event.Rendered("Stranger", 1, Map.of()),
                        new Event.Sending("thread", 0, 1, ONE, "", 1, "stranger"),
                        new Event.Sending("thread", 0, 2, ONE, "stranger", 1, ""))))
                .isEmpty();
    }

    private static Set<Cell> last(Event... trace) {
        List<Visit> visits = visits(List.of(trace));
        return visits.get(visits.size() - 1).cells();
    }

    private static Stream<Moment> moments(List<Event> before, Event... after) {
        return last(Stream.concat(before.stream(), Arrays.stream(after)).toArray(Event[]::new)).stream()
                .map(Cell::moment);
    }

    private static List<Action> actions(Event... trace) {
        List<Action> actions = new ArrayList<>();
        visits(List.of(trace))
                .forEach(visit -> visit.cells().stream().findAny().ifPresent(cell -> actions.add(cell.action())));
        return actions;
    }

    private static List<Visit> visits(List<Event> trace) {
        return Visits.of(APPLICATION, trace);
    }
}
