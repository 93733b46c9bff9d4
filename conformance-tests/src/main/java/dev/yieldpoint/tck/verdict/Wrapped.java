package dev.yieldpoint.tck.verdict;

import java.util.ArrayList;
import java.util.List;

/** Text of the kit in lines of at most 100 columns. Commands, and text of a runtime, are not wrapped. */
final class Wrapped {

    /** A blank at which no line is broken. */
    static final String GLUE = "\u00a0";

    private static final int COLUMNS = 100;

    private Wrapped() {}

    /** A paragraph, indented by four blanks. */
    static List<String> paragraph(String text) {
        return lines(text, "    ", "    ");
    }

    /** A line with a label; if it is broken, what follows is indented further. */
    static List<String> labelled(String text) {
        return lines(text, "    ", "        ");
    }

    private static List<String> lines(String text, String first, String next) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        int words = 0;
        for (String word : text.strip().split("[ \n]+", -1)) {
            if (words > 0 && line.length() + 1 + word.length() > COLUMNS) {
                lines.add(line.toString().replace(GLUE, " "));
                line = new StringBuilder(next);
                words = 0;
            }
            line.append(words == 0 ? "" : " ").append(word);
            words++;
        }
        lines.add(line.toString().replace(GLUE, " "));
        return lines;
    }
}
