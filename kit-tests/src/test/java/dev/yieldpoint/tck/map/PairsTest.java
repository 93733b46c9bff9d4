package dev.yieldpoint.tck.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.map.Pairs.Pair;
import dev.yieldpoint.tck.map.Pairs.Relation;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** "App" runs "sync"; its child "Menu" keeps "name"; "Page" beside it runs "fetcher". */
class PairsTest {

    private static final Value ONE = Value.number(1);
    private static final CoroutineId SYNC = new CoroutineId("sync", 1, 1);
    private static final Event SENT = new Event.Sending("thread", 0, 1, ONE, "sync", 1, "");
    private static final Event SET = new Event.ListenerSet("Menu", "name", ONE);
    private static final Event REMOVED = new Event.Removing("Menu");
    private static final Event SHOWN_AGAIN = new Event.RenderBegan("Menu", 2);

    private static final Application APPLICATION = new Application(new ComponentNode(
            "App",
            true,
            List.of(coroutine("sync")),
            List.of(
                    new ComponentNode("Menu", true, List.of(new Hook.UseState("name", ONE)), List.of()),
                    new ComponentNode("Page", true, List.of(coroutine("fetcher")), List.of()))));

    @Test
    void removed_then_set_then_shown_is_a_set_after_removal_before_a_remount_of_the_owner() {
        assertThat(pairs(REMOVED, SET, SHOWN_AGAIN))
                .contains(
                        pair("remove · while mounted", Relation.OWNER, "set a state · after removal"),
                        pair("set a state · after removal", Relation.OWNED, "remount · after removal"));
        assertThat(pairs(SET, REMOVED, SHOWN_AGAIN))
                .doesNotContain(pair("set a state · after removal", Relation.OWNED, "remount · after removal"));
        assertThat(pairs(SHOWN_AGAIN, REMOVED, SET))
                .doesNotContain(pair("set a state · after removal", Relation.OWNED, "remount · after removal"));
    }

    @Test
    void the_end_of_a_body_counts_before_and_behind_other_operations() {
        assertThat(pairs(SENT, new Event.Finished(SYNC), SENT, REMOVED))
                .contains(
                        new Pair("send · while mounted · a foreign thread · own handle", Relation.SAME, "end"),
                        pair("end", Relation.SAME, "send · after its end"),
                        pair("end", Relation.BESIDE, "remove · while mounted"))
                .noneMatch(pair ->
                        pair.relation() == Relation.BESIDE && pair.first().startsWith("send"));
    }

    @Test
    void components_far_apart_are_not_related_unless_one_owns_the_other() {
        Event toFetcher = new Event.Sending("thread", 0, 1, ONE, "fetcher", 1, "");
        assertThat(pairs(SENT, toFetcher)).isEmpty();
        assertThat(pairs(REMOVED, toFetcher)).isEmpty();
        assertThat(pairs(new Event.RenderBegan("App", 1), toFetcher))
                .extracting(Pair::relation)
                .containsOnly(Relation.OWNER);
    }

    @Test
    void how_the_application_starts_does_not_count() {
        List<Event> started = List.of(new Event.RenderBegan("App", 1), new Event.Started(SYNC), SENT, SENT);
        assertThat(Pairs.of(APPLICATION, started)).isEmpty();
    }

    private static Hook coroutine(String name) {
        return new Hook.UseCoroutine(name, "message", List.of(), List.of(), List.of());
    }

    private static Set<Pair> pairs(Event... events) {
        List<Event> trace = new ArrayList<>(List.of(
                new Event.RenderBegan("App", 1),
                new Event.RenderBegan("Menu", 1),
                new Event.RenderBegan("Page", 1),
                new Event.Started(SYNC),
                new Event.Started(new CoroutineId("fetcher", 1, 1)),
                new Event.Settled()));
        trace.addAll(Arrays.asList(events));
        return Pairs.of(APPLICATION, trace);
    }

    /** A pair by what its operations are and when; from where and by which handle is for the tests of visits. */
    private static Pair pair(String first, Relation relation, String second) {
        return new Pair(first + rest(first), relation, second + rest(second));
    }

    private static String rest(String operation) {
        if (operation.startsWith("set a state")) {
            return " · own code · kept handle";
        } else if (operation.startsWith("send")) {
            return " · a foreign thread · own handle";
        }
        return operation.equals("end") ? "" : " · from outside · no handle";
    }
}
