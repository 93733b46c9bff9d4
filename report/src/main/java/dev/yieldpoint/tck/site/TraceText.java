package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.spoken;

import dev.yieldpoint.tck.html.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** A trace: what is around the events that matter at once, and the rest on demand. */
final class TraceText {

    private static final int BEFORE = 12;
    private static final int AFTER = 3;

    private TraceText() {}

    /**
     * The events, with these marked.
     *
     * @param marks numbers of events, from 1; those that there are not are passed over. If none is left the end matters
     */
    static Html of(List<String> events, Set<Integer> marks) {
        if (events.isEmpty()) {
            return nothing();
        }
        TreeSet<Integer> there = new TreeSet<>(marks);
        there.removeIf(at -> at < 1 || at > events.size());
        int first = there.isEmpty() ? events.size() : there.first();
        int last = there.isEmpty() ? events.size() : there.last();
        int begin = Math.max(0, first - 1 - BEFORE);
        int end = Math.min(events.size(), last + AFTER);
        return several(
                rest(String.format(Locale.ROOT, "%d earlier events", begin), list(events, there, 0, begin)),
                list(events, there, begin, end),
                rest(
                        String.format(Locale.ROOT, "%d later events", events.size() - end),
                        list(events, there, end, events.size())));
    }

    private static Html rest(String summary, Html list) {
        return list.equals(nothing()) ? list : element("details", element("summary", summary), list);
    }

    private static Html list(List<String> events, Set<Integer> marks, int begin, int end) {
        if (begin == end) {
            return nothing();
        }
        List<Html> items = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            boolean marked = marks.contains(i + 1);
            items.add(
                    marked
                            ? element("li", spoken("here: "), element("strong", events.get(i)))
                                    .css("marked")
                            : element("li", events.get(i)));
        }
        return element("ol")
                .css("trace")
                .with("start", Integer.toString(begin + 1))
                .add(items);
    }
}
