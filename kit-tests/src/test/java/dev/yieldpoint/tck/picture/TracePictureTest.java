package dev.yieldpoint.tck.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.HtmlWriter;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class TracePictureTest {

    private static final CoroutineId CLERK = new CoroutineId("clerk", 1, 1);
    private static final List<Event> TO_THE_FIRST_AWAIT = List.of(
            new Event.Asked("the application starts"),
            new Event.RenderBegan("App", 1),
            new Event.Rendered("App", 1, Map.of()),
            new Event.Started(CLERK),
            new Event.Awaiting(CLERK, 0, Awaitables.message()),
            new Event.Settled());

    @Test
    void what_the_next_event_says_has_no_line_of_its_own() {
        assertThat(drawn(message()).select("text.words").eachText())
                .containsExactly(
                        "the application starts",
                        "\"App\" has rendered",
                        "\"clerk\" starts",
                        "\"clerk\" awaits the next message",
                        "\"a\" is sent",
                        "\"App\" sends \"a\" to \"clerk\"",
                        "\"clerk\" receives \"a\"",
                        "\"clerk\" awaits the next message");
    }

    @Test
    void a_turn_reaches_from_where_it_begins_to_the_await() {
        Element picture = drawn(message());
        List<Element> turns = picture.select("rect.turn");
        assertThat(turns).hasSize(2);
        assertThat(rows(picture, turns.get(0)))
                .containsExactly("\"clerk\" starts", "\"clerk\" awaits the next message");
        assertThat(rows(picture, turns.get(1)))
                .containsExactly("\"clerk\" receives \"a\"", "\"clerk\" awaits the next message");
    }

    @Test
    void a_message_lies_there_from_its_sending_until_it_is_received() {
        Element picture = drawn(message());
        assertThat(rows(picture, picture.select("rect.lies").get(0)))
                .containsExactly("\"App\" sends \"a\" to \"clerk\"", "\"clerk\" receives \"a\"");
    }

    @Test
    void two_messages_that_lie_there_at_once_lie_beside_each_other() {
        List<Event> events = new ArrayList<>(TO_THE_FIRST_AWAIT);
        events.add(sending(1, "a"));
        events.add(sending(2, "b"));
        events.add(new Event.Received(CLERK, 1, Value.text("a")));
        events.add(new Event.Received(CLERK, 2, Value.text("b")));
        assertThat(drawn(events).select("rect.lies").eachAttr("x")).doesNotHaveDuplicates();
    }

    @Test
    void what_is_dropped_has_a_cross_and_no_turn() {
        List<Event> events = new ArrayList<>(TO_THE_FIRST_AWAIT);
        events.add(new Event.Dropped(CLERK));
        Element picture = drawn(events);
        assertThat(picture.select("rect.turn")).hasSize(1);
        assertThat(picture.select("path.end")).hasSize(1);
    }

    private static List<Event> message() {
        List<Event> events = new ArrayList<>(TO_THE_FIRST_AWAIT);
        events.addAll(List.of(
                new Event.Asked("\"a\" is sent"),
                new Event.ListenerBegan("App"),
                sending(1, "a"),
                new Event.Sent(1),
                new Event.ListenerEnded("App"),
                new Event.Resumed(CLERK, 0),
                new Event.Received(CLERK, 1, Value.text("a")),
                new Event.Awaiting(CLERK, 0, Awaitables.message()),
                new Event.Settled()));
        return events;
    }

    private static Event sending(long message, String value) {
        return new Event.Sending("App", 1, message, Value.text(value), "clerk", 1, "");
    }

    private static Element drawn(List<Event> events) {
        return Jsoup.parse(HtmlWriter.document(Html.element("html", TracePicture.of("title", events))));
    }

    /** The words beside a bar. */
    private static List<String> rows(Element picture, Element bar) {
        int top = Integer.parseInt(bar.attr("y"));
        int bottom = top + Integer.parseInt(bar.attr("height"));
        return picture.select("text.words").stream()
                .filter(words -> {
                    int middle = Integer.parseInt(words.attr("y")) - 5;
                    return middle > top && middle < bottom;
                })
                .map(Element::text)
                .toList();
    }
}
