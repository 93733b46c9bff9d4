package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.spoken;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import java.util.Locale;

/** How something came out, by a sign, a colour and a word. */
enum Sign {
    PASSED("✔"),
    FAILED("✘"),
    KNOWN_FAILURE("≈"),
    NOT_APPLICABLE("∅"),
    KIT_ERROR("!"),
    UNDECIDED("?"),
    NOT_RUN("–"),
    UNTESTABLE("·");

    private final String mark;

    Sign(String mark) {
        this.mark = mark;
    }

    /** {@code known-failure}, as results have it. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code known failure}, for people. */
    String words() {
        return word().replace('-', ' ');
    }

    boolean hasEvidence() {
        return this == FAILED || this == KNOWN_FAILURE || this == KIT_ERROR || this == NOT_APPLICABLE;
    }

    /** The sign alone; the word is only spoken. */
    Html mark() {
        return several(sign(), spoken(words()));
    }

    /** The sign and the word. */
    Html told() {
        return several(sign(), text(words()));
    }

    /** With a blank for those who copy it. */
    Html sign() {
        return element("span", mark + " ").css("sign " + word()).with("aria-hidden", "true");
    }

    static Sign of(Result.Outcome outcome) {
        return switch (outcome) {
            case PASSED -> PASSED;
            case FAILED, CRASHED, VIOLATED, BROKE_PROTOCOL -> FAILED;
            case UNDECIDED -> UNDECIDED;
            case NOT_RUN -> NOT_RUN;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case KIT_ERROR -> KIT_ERROR;
        };
    }
}
