package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The part of a trace around a violation. */
public final class TraceExcerpt {

    private static final int BEFORE = 12;
    private static final int AFTER = 3;

    private TraceExcerpt() {}

    /** The events up to the one at the index, which is marked; the last ones if the index is negative. */
    public static List<String> around(List<Event> trace, int at) {
        int end = at < 0 ? trace.size() : Math.min(trace.size(), at + 1 + AFTER);
        int begin = Math.max(0, (at < 0 ? trace.size() : at) - BEFORE);
        List<String> lines = new ArrayList<>();
        if (begin > 0) {
            lines.add(String.format(Locale.ROOT, "   …   %d earlier events", begin));
        }
        for (int i = begin; i < end; i++) {
            lines.add(String.format(Locale.ROOT, "%s %4d  %s", i == at ? "▶" : " ", i + 1, trace.get(i)));
        }
        return lines;
    }
}
