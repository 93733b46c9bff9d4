package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.Result.Count;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Clauses counted, always with how many there were. */
final class ClauseCount {

    private ClauseCount() {}

    /** For example {@code 3 of 5}, with what is known and what does not apply behind it. */
    static String words(Count count) {
        return String.format(Locale.ROOT, "%d of %d", count.passed(), count.of())
                + (count.known() == 0 ? "" : String.format(Locale.ROOT, ", %d known", count.known()))
                + (count.notApplicable() == 0
                        ? ""
                        : String.format(Locale.ROOT, ", %d not applicable", count.notApplicable()));
    }

    /** The same with what is less important in lines of its own. */
    static Html told(Count count) {
        List<Html> pieces = new ArrayList<>();
        for (String part : words(count).split(", ", -1)) {
            pieces.add(text(pieces.isEmpty() ? "" : " "));
            pieces.add(element("span", part).css(pieces.size() == 1 ? "count" : "count more"));
        }
        return several(pieces);
    }

    /** The same for a narrow column: {@code 3/5}, and what is known and what does not apply with their signs of the legend. */
    static Html brief(Count count) {
        return several(
                element("span", String.format(Locale.ROOT, "%d/%d", count.passed(), count.of()))
                        .css("count"),
                more(count.known(), Status.KNOWN_FAILURE),
                more(count.notApplicable(), Status.NOT_APPLICABLE));
    }

    private static Html more(long count, Status status) {
        return count == 0
                ? nothing()
                : several(
                        text(" "),
                        element("span", text(Long.toString(count)), StatusMark.mark(status))
                                .css("count more"));
    }

    /** Of these clauses those of one group, as a runtime came out in them. */
    static Count of(List<Clause> clauses, String group, RuntimeResult runtime) {
        List<Status> statuses = clauses.stream()
                .filter(clause -> clause.group().equals(group))
                .map(runtime::status)
                .toList();
        long passed = count(statuses, Status.PASSED);
        long known = count(statuses, Status.KNOWN_FAILURE);
        return new Count(
                passed, known, passed + known + count(statuses, Status.FAILED), count(statuses, Status.NOT_APPLICABLE));
    }

    /** {@code dioxus-0.4 2 of 3}, for every profile that a result counts. */
    static String profiles(Result result) {
        return result.profiles().stream()
                .map(profile -> profile.name() + " " + words(profile.clauses()))
                .collect(Collectors.joining(", "));
    }

    private static long count(List<Status> statuses, Status wanted) {
        return statuses.stream().filter(status -> status == wanted).count();
    }
}
