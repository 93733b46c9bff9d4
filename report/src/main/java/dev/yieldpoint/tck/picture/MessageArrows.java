package dev.yieldpoint.tck.picture;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.picture.Lane.Kind;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/** The messages: an arrow into the mailbox, a line for as long as they lie there, and an arrow to whom receives them. */
final class MessageArrows {

    /** From a coroutine's line to the first of its messages, and from each to the next. */
    private static final int BESIDE = 24;

    private static final int APART = 15;

    private final List<Event> rows;
    private final Lanes lanes;
    private final IntUnaryOperator y;
    private final List<Html> drawn = new ArrayList<>();
    /** Until which row each place of a mailbox is taken, by coroutine. */
    private final Map<String, List<Integer>> taken = new HashMap<>();

    MessageArrows(List<Event> rows, Lanes lanes, IntUnaryOperator y) {
        this.rows = rows;
        this.lanes = lanes;
        this.y = y;
    }

    List<Html> drawn() {
        for (int row = 0; row < rows.size(); row++) {
            if (rows.get(row) instanceof Event.Sending sending) {
                message(row, sending);
            }
        }
        return List.copyOf(drawn);
    }

    private void message(int sent, Event.Sending sending) {
        for (int row = sent; row < rows.size(); row++) {
            if (rows.get(row) instanceof Event.Received received && received.message() == sending.message()) {
                int end = row;
                lanes.find(received.coroutine().name(), Kind.COROUTINE)
                        .ifPresent(to -> sender(sending).ifPresent(from -> draw(from, to, sent, end)));
            }
        }
    }

    private Optional<Lane> sender(Event.Sending sending) {
        return lanes.find(sending.sender(), Kind.COMPONENT).or(() -> lanes.find(sending.sender(), Kind.COROUTINE));
    }

    private void draw(Lane from, Lane to, int sent, int received) {
        int x = to.x() - BESIDE - APART * place(to.name(), sent, received);
        int beside = from.x() < x ? from.x() + 7 : from.x() - 7;
        drawn.add(Svg.arrow("sends", beside, from.x() < x ? x - 7 : x + 7, y.applyAsInt(sent)));
        drawn.add(Svg.bar("lies", x, y.applyAsInt(sent) - 6, y.applyAsInt(received) + 6, 10));
        drawn.add(Svg.arrow("sends", x + 5, to.x() - 7, y.applyAsInt(received)));
    }

    /** The first place of the mailbox that is free from the one row to the other. */
    private int place(String coroutine, int sent, int received) {
        List<Integer> places = taken.computeIfAbsent(coroutine, name -> new ArrayList<>());
        int free = 0;
        while (free < places.size() && places.get(free) >= sent) {
            free++;
        }
        if (free == places.size()) {
            places.add(received);
        } else {
            places.set(free, received);
        }
        return free;
    }
}
