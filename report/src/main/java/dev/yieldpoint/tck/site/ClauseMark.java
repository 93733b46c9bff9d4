package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.run.Status;
import dev.yieldpoint.tck.specification.Clause;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Shows how a clause came out on a runtime. Of a failed clause it also shows whether it is a root cause or a consequence, by a sign
 * and by words, so that nobody has to tell it from a colour.
 *
 * @param css what the style sheet calls it
 */
record ClauseMark(String sign, String css, String words) {

    private static final ClauseMark ROOT =
            new ClauseMark(Status.FAILED.mark(), "failed root-cause", Status.FAILED.words() + ", root cause");
    private static final ClauseMark CONSEQUENCE =
            new ClauseMark("↳", "failed consequence", Status.FAILED.words() + ", a consequence");

    static ClauseMark of(RuntimeResult runtime, Clause clause) {
        Status status = runtime.status(clause);
        if (status == Status.FAILED && runtime.isRoot(clause.id())) {
            return ROOT;
        }
        return runtime.roots(clause).isEmpty() ? of(status) : CONSEQUENCE;
    }

    private static ClauseMark of(Status status) {
        return new ClauseMark(status.mark(), status.word(), status.words());
    }

    /** The sign alone; the words are only spoken. Pages that use it have a {@link #legend}. */
    Html alone() {
        return several(drawn(), spoken(words));
    }

    /** The sign and the words. */
    Html told() {
        return several(drawn(), text(words));
    }

    /** The sign, with a blank for those who copy it. */
    private Html drawn() {
        return element("span", sign + " ").css("sign " + css).with("aria-hidden", "true");
    }

    /**
     * All signs with their words. A failed clause is neither a root cause nor a consequence if the runtime crashed, and no clause says
     * what is wrong.
     */
    static Html legend() {
        return element("ul")
                .css("legend")
                .add(Arrays.stream(Status.values())
                        .flatMap(status -> status == Status.FAILED
                                ? Stream.of(
                                        ROOT.explained(": mend it first"),
                                        CONSEQUENCE.explained(" of a root cause"),
                                        of(status).explained(""))
                                : Stream.of(of(status).explained("")))
                        .toList());
    }

    private Html explained(String more) {
        return element("li", told(), text(more));
    }
}
