package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;

/** A trace: what is around the events that matter at once, and the rest on demand. */
final class TraceText {

    private static final int BEFORE = 12;
    private static final int AFTER = 3;

    /** Of more wrong events than these, only the events themselves are shown at once. */
    private static final int SURROUNDED = 3;

    private TraceText() {}

    /** The events, none of which is marked: the last ones at once. */
    static Html of(List<String> events) {
        return of(events, TraceMarks.NONE);
    }

    /** The events, with what is remarkable. If nothing is, the end matters. */
    static Html of(List<String> events, TraceMarks marks) {
        if (events.isEmpty()) {
            return nothing();
        }
        BitSet shown = shown(events.size(), marks);
        List<Html> pieces = new ArrayList<>();
        for (int begin = 0; begin < events.size(); ) {
            boolean atOnce = shown.get(begin);
            int next = atOnce ? shown.nextClearBit(begin) : shown.nextSetBit(begin);
            int end = next < 0 ? events.size() : Math.min(next, events.size());
            Html list = list(events, marks, begin, end);
            pieces.add(atOnce ? list : element("details", element("summary", count(events, begin, end)), list));
            begin = end;
        }
        return several(pieces);
    }

    /** The indices of the events that are shown at once. */
    private static BitSet shown(int size, TraceMarks marks) {
        BitSet shown = new BitSet();
        marks.wrong().keySet().stream()
                .limit(SURROUNDED)
                .forEach(at -> shown.set(Math.max(0, at - 1 - BEFORE), Math.min(size, at + AFTER)));
        marks.wrong().keySet().forEach(at -> shown.set(at - 1));
        marks.related().keySet().forEach(at -> shown.set(at - 1));
        if (marks.wrong().isEmpty()) {
            shown.set(Math.max(0, size - 1 - BEFORE), size);
        }
        for (int gap = shown.nextClearBit(0);
                gap < size;
                gap = shown.nextClearBit(gap + 1)) { // one folded event saves no room
            if ((gap == 0 || shown.get(gap - 1)) && (gap == size - 1 || shown.get(gap + 1))) {
                shown.set(gap);
            }
        }
        return shown;
    }

    private static String count(List<String> events, int begin, int end) {
        String where = begin == 0 ? "earlier" : end == events.size() ? "later" : "more";
        return String.format(Locale.ROOT, "%,d %s events", end - begin, where);
    }

    private static Html list(List<String> events, TraceMarks marks, int begin, int end) {
        List<Html> items = new ArrayList<>();
        for (int i = begin; i < end; i++) {
            items.add(item(events.get(i), marks, i + 1));
        }
        return element("ol")
                .css("trace")
                .with("start", Integer.toString(begin + 1))
                .add(items);
    }

    private static Element item(String words, TraceMarks marks, int at) {
        String wrong = marks.wrong().get(at);
        if (wrong != null) {
            return element(
                            "li",
                            element("strong", LongText.brief(words)),
                            text(" "),
                            remark(wrong),
                            LongText.whole(words))
                    .css("marked");
        }
        String related = marks.related().get(at);
        if (related != null) {
            return element("li", text(LongText.brief(words) + " "), remark(related), LongText.whole(words))
                    .css("related");
        }
        return element("li", LongText.of(words));
    }

    private static Html remark(String words) {
        return element("span", "← " + words).css("remark");
    }
}
