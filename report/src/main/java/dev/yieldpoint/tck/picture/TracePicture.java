package dev.yieldpoint.tck.picture;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.picture.Lane.Kind;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A trace, drawn: a column for each party, a line for each event, and time runs downwards. A thick bar is a turn, a broken
 * line is a wait, and a message lies beside its coroutine from the moment it is sent until it is received.
 */
public final class TracePicture {

    private static final int HEAD = 64;
    private static final int ROW = 30;
    /** What a letter takes at most, on the average of a line. */
    private static final int LETTER = 8;

    private static final int BAR = 14;

    private final List<Event> rows;
    private final Lanes lanes;
    private final int width;
    private final List<Html> drawn = new ArrayList<>();

    private TracePicture(List<Event> rows) {
        this.rows = rows;
        this.lanes = Lanes.of(rows);
        this.width = lanes.end()
                + LETTER
                        * rows.stream()
                                .mapToInt(row -> told(row).length())
                                .max()
                                .orElse(0);
    }

    /**
     * The picture.
     *
     * @param title what it shows, for those who do not see it
     */
    public static Html of(String title, List<Event> trace) {
        return new TracePicture(Rows.of(trace)).draw(title);
    }

    private Html draw(String title) {
        for (int row = 0; row < rows.size(); row++) {
            words(row);
        }
        lanes.all().forEach(this::lane);
        awaited();
        drawn.addAll(new MessageArrows(rows, lanes, TracePicture::y).drawn());
        int height = y(rows.size()) - ROW / 4;
        return Html.element("svg", Html.element("title", title))
                .with("role", "img")
                .view(width, height)
                .number("width", width)
                .css("picture")
                .add(drawn);
    }

    /** The middle of a row. */
    static int y(int row) {
        return HEAD + ROW / 2 + row * ROW;
    }

    private void words(int row) {
        boolean asked = rows.get(row) instanceof Event.Asked;
        if (asked) {
            drawn.add(Svg.line("step", 0, y(row) - ROW / 2, width, y(row) - ROW / 2));
        }
        drawn.add(Svg.words(asked ? "words asked" : "words", lanes.end(), y(row) + 5, told(rows.get(row))));
    }

    private static String told(Event event) {
        return event.toString().replaceFirst("^— ", "");
    }

    private void lane(Lane lane) {
        drawn.add(Svg.words("name", lane.x(), 24, lane.name()));
        drawn.add(Svg.words("kind", lane.x(), 44, lane.kind().words));
        switch (lane.kind()) {
            case OUTSIDE, COMPONENT -> {
                drawn.add(Svg.line("there", lane.x(), HEAD, lane.x(), y(rows.size() - 1) + ROW / 2));
                steps(lane);
            }
            case COROUTINE -> life(lane);
        }
    }

    /** What a component does, and what comes from outside: a short bar each, or one for a whole render. */
    private void steps(Lane lane) {
        int began = -1;
        for (int row = 0; row < rows.size(); row++) {
            Event event = rows.get(row);
            if (event instanceof Event.Completed && lane.kind() == Kind.OUTSIDE) {
                drawn.add(Svg.dot("comes", lane.x(), y(row), 5));
            } else if (event instanceof Event.OfComponent of && of.component().equals(lane.name())) {
                began = began < 0 ? row : began;
                if (!(event instanceof Event.RenderBegan || event instanceof Event.LookedUp)) {
                    drawn.add(bar("render", lane, began, row));
                    began = -1;
                }
            } else if (event instanceof Event.Sending send && send.sender().equals(lane.name())) {
                drawn.add(bar("render", lane, row, row));
            }
        }
    }

    /** Turns and waits of a coroutine, from its start to its end, if it has one. */
    private void life(Lane lane) {
        int turn = -1;
        int wait = -1;
        for (int row = 0; row < rows.size(); row++) {
            if (!(rows.get(row) instanceof Event.OfCoroutine of)
                    || !of.coroutine().name().equals(lane.name())) {
                continue;
            }
            if (of instanceof Event.Dropped) {
                drawn.add(Svg.line("waits", lane.x(), y(Math.max(wait, 0)), lane.x(), y(row) - 6));
                drawn.add(cross(lane.x(), y(row)));
                wait = -1;
                continue;
            }
            if (wait >= 0) {
                drawn.add(Svg.line("waits", lane.x(), y(wait), lane.x(), y(row)));
                wait = -1;
            }
            turn = turn < 0 ? row : turn;
            if (of instanceof Event.Awaiting) {
                drawn.add(bar("turn", lane, turn, row));
                wait = row;
                turn = -1;
            } else if (of instanceof Event.Finished || of instanceof Event.Failed) {
                drawn.add(bar("turn", lane, turn, row));
                drawn.add(Svg.line("end", lane.x() - 10, y(row) + 11, lane.x() + 10, y(row) + 11));
                turn = -1;
            }
        }
        if (wait >= 0) {
            drawn.add(Svg.line("waits", lane.x(), y(wait), lane.x(), y(rows.size() - 1) + ROW / 2));
        }
    }

    /** From what came to whom it woke. */
    private void awaited() {
        Map<Long, Integer> came = new HashMap<>();
        for (int row = 0; row < rows.size(); row++) {
            int to = row;
            if (rows.get(row) instanceof Event.Completed completed) {
                came.put(completed.number(), row);
            } else if (rows.get(row) instanceof Event.Resumed resumed && came.containsKey(resumed.number())) {
                int from = came.get(resumed.number());
                lanes.find("outside", Kind.OUTSIDE)
                        .ifPresent(outside -> lanes.find(resumed.coroutine().name(), Kind.COROUTINE)
                                .ifPresent(lane -> drawn.add(Svg.path(
                                        "wakes",
                                        String.format(
                                                Locale.ROOT,
                                                "M%d %d L%d %d L%d %d",
                                                outside.x() + 5,
                                                y(from),
                                                lane.x() - 20,
                                                y(from),
                                                lane.x() - BAR / 2,
                                                y(to) - 4)))));
            }
        }
    }

    private static Element bar(String css, Lane lane, int first, int last) {
        return Svg.bar(css, lane.x(), y(first) - 10, y(last) + 10, BAR);
    }

    private static Element cross(int x, int y) {
        return Svg.path(
                "end",
                String.format(
                        Locale.ROOT,
                        "M%d %d L%d %d M%d %d L%d %d",
                        x - 6,
                        y - 6,
                        x + 6,
                        y + 6,
                        x - 6,
                        y + 6,
                        x + 6,
                        y - 6));
    }
}
