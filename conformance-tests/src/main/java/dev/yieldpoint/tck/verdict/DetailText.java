package dev.yieldpoint.tck.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The stack traces and the standard error of a failure, in the few lines that a console has room for. */
final class DetailText {

    private static final int MOST_LINES = 12;

    private static final Pattern FRAME = Pattern.compile("\\s+(at .*|… \\d+ more)");

    /** Frames of the kit and of what it stands on say nothing about the runtime. */
    private static final Pattern NOT_THE_RUNTIMES = Pattern.compile(
            "\\s+(at ((java|jdk|sun)\\.|dev\\.yieldpoint\\.(tck|spec)\\.|org\\.junit\\.|io\\.cucumber\\.|.*/(java|jdk)\\.|java\\.base/).*|… \\d+ more)");

    private DetailText() {}

    /** Lines of the details without frames of the kit and the JDK, the first of each; and how many were left out. */
    static List<String> of(List<String> details) {
        List<String> lines = new ArrayList<>();
        for (String detail : details) {
            List<String> own = detail.lines()
                    .filter(line -> !NOT_THE_RUNTIMES.matcher(line).matches())
                    .toList();
            boolean isStack =
                    detail.lines().anyMatch(line -> FRAME.matcher(line).matches());
            boolean says = !isStack
                    || own.stream().anyMatch(line -> FRAME.matcher(line).matches());
            if (says) {
                lines.addAll(own);
            }
        }
        return cut(lines);
    }

    /** Of an error of the kit, whose own frames are what is looked for, the first lines. */
    static List<String> ofKit(List<String> details) {
        return cut(details.stream().flatMap(String::lines).toList());
    }

    private static List<String> cut(List<String> lines) {
        if (lines.size() <= MOST_LINES) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, MOST_LINES));
        cut.add(String.format(
                Locale.ROOT,
                "… %d more lines, which --report writes into result.json and junit.xml",
                lines.size() - MOST_LINES));
        return cut;
    }
}
