package dev.yieldpoint.prose;

import java.util.regex.Pattern;

/** Quoted words are somebody else's, or names: one word stands for them. */
final class Quotations {

    /** Stands for code, a name or a quotation. */
    static final String WORD = "Xyz";

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|«[^»]*»|“[^”]*”");

    private Quotations() {}

    static String without(String text) {
        return QUOTED.matcher(text).replaceAll(WORD);
    }
}
