package dev.yieldpoint.tck.trace;

import java.util.Locale;

/** Text of a runtime in a form that can be printed and stored. All methods are pure. */
public final class Printable {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char REPLACEMENT = '\uFFFD';

    private Printable() {}

    /**
     * Shows what would drive a terminal, or reorder what it shows, as an escape of the form {@code \}{@code uXXXX}: control
     * characters except line feed and tab, bidirectional controls, lone surrogates and the byte order mark. All other text is
     * unchanged.
     */
    public static String forTerminal(String text) {
        StringBuilder clean = null;
        for (int i = 0, next; i < text.length(); i = next) {
            int point = text.codePointAt(i);
            next = i + Character.charCount(point);
            if (!isPlain(point)) {
                clean = clean == null ? new StringBuilder(text.length() + 16).append(text, 0, i) : clean;
                clean.append(String.format(Locale.ROOT, "\\u%04X", point));
            } else if (clean != null) {
                clean.appendCodePoint(point);
            }
        }
        return clean == null ? text : clean.toString();
    }

    /** Replaces each lone surrogate by U+FFFD, so that the text can be encoded. */
    public static String wellFormed(String text) {
        StringBuilder clean = null;
        for (int i = 0, next; i < text.length(); i = next) {
            int point = text.codePointAt(i);
            next = i + Character.charCount(point);
            if (isLoneSurrogate(point)) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, REPLACEMENT);
            }
        }
        return clean == null ? text : clean.toString();
    }

    private static boolean isPlain(int point) {
        return point == '\n'
                || point == '\t'
                || !(Character.isISOControl(point)
                        || isBidirectional(point)
                        || isLoneSurrogate(point)
                        || point == BYTE_ORDER_MARK);
    }

    /** A surrogate in a pair is part of a supplementary code point, and is not met as one. */
    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static boolean isBidirectional(int point) {
        return (point >= 0x202A && point <= 0x202E)
                || (point >= 0x2066 && point <= 0x2069)
                || point == 0x200E
                || point == 0x200F
                || point == 0x061C;
    }
}
