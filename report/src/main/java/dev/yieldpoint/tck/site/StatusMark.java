package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.run.ScenarioResult.Outcome;
import dev.yieldpoint.tck.run.Status;
import java.util.Arrays;

/** Shows how something came out, by its mark, a colour and its word. */
final class StatusMark {

    private StatusMark() {}

    /** The mark alone; the word is only spoken. Pages that use it have a {@link #legend}. */
    static Html mark(Status status) {
        return several(sign(status), spoken(status.words()));
    }

    /** The mark and the word. */
    static Html told(Status status) {
        return several(sign(status), text(status.words()));
    }

    /** The mark, with a blank for those who copy it. */
    static Html sign(Status status) {
        return element("span", status.mark() + " ").css("sign " + status.word()).with("aria-hidden", "true");
    }

    /** All marks with their words. */
    static Html legend() {
        return element("ul")
                .css("legend")
                .add(Arrays.stream(Status.values())
                        .map(status -> element("li", told(status)))
                        .toList());
    }

    static boolean hasEvidence(Status status) {
        return status == Status.FAILED
                || status == Status.KNOWN_FAILURE
                || status == Status.KIT_ERROR
                || status == Status.NOT_APPLICABLE;
    }

    static Status of(Outcome outcome) {
        return switch (outcome) {
            case PASSED -> Status.PASSED;
            case FAILED, CRASHED, VIOLATED, BROKE_PROTOCOL -> Status.FAILED;
            case UNDECIDED -> Status.UNDECIDED;
            case NOT_RUN -> Status.NOT_RUN;
            case NOT_APPLICABLE -> Status.NOT_APPLICABLE;
            case KIT_ERROR -> Status.KIT_ERROR;
        };
    }
}
