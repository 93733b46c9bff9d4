package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.play.Interleaving.Turn;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The part of a trace around a violation, as a table: which thread did what, and where it stopped when another one went on. One thread
 * runs at a time, so the rows are in the order in which things happened.
 */
public final class InterleavingText {

    private static final int BEFORE = 12;
    private static final int AFTER = 3;

    /** Turns without an event that are shown before the first event. */
    private static final int MOST_TURNS = 40;

    private InterleavingText() {}

    /** All events, none of them marked. */
    public static List<String> of(List<Event> trace, Interleaving interleaving) {
        return rows(trace, interleaving.turns(), 0, trace.size(), -1);
    }

    /** The events up to the one at the index, which is marked; the last ones if the index is negative. */
    public static List<String> around(List<Event> trace, Interleaving interleaving, int at) {
        int end = at < 0 ? trace.size() : Math.min(trace.size(), at + 1 + AFTER);
        int begin = Math.max(0, (at < 0 ? trace.size() : at) - BEFORE);
        List<Turn> turns = interleaving.turns().stream()
                .filter(turn -> turn.to() >= begin && turn.from() < end)
                .toList();
        List<Turn> shown = turns.subList(Math.max(0, turns.size() - MOST_TURNS), turns.size());
        List<String> lines = new ArrayList<>();
        if (begin > 0) {
            lines.add(String.format(Locale.ROOT, "   …   %d earlier events", begin));
        }
        lines.addAll(rows(trace, shown, begin, end, at));
        return lines;
    }

    private static List<String> rows(List<Event> trace, List<Turn> shown, int begin, int end, int at) {
        int wide = shown.stream().mapToInt(turn -> turn.thread().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        String before = "";
        for (Turn turn : shown) {
            String thread = turn.thread().equals(before) ? "" : turn.thread();
            for (int i = Math.max(begin, turn.from()); i < Math.min(end, turn.to()); i++) {
                lines.add(row(
                        i == at ? "▶" : " ", thread, wide, String.format(Locale.ROOT, "%4d  %s", i + 1, trace.get(i))));
                thread = "";
            }
            if (!turn.place().isEmpty() && !turn.stopped().isEmpty()) {
                lines.add(row(" ", thread, wide, "      " + turn.stopped() + " at " + turn.place()));
            }
            before = turn.thread();
        }
        return lines;
    }

    private static String row(String mark, String thread, int wide, String text) {
        return String.format(Locale.ROOT, "%s %-" + Math.max(1, wide) + "s │ %s", mark, thread, text);
    }
}
