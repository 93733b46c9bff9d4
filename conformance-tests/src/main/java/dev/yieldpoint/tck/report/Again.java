package dev.yieldpoint.tck.report;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a check is repeated in part.
 *
 * @param clause what checks one clause alone, but for its id
 * @param replay what repeats one random program, but for its token
 * @param end what stands behind either
 */
public record Again(String clause, String replay, String end) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    /** How a check is repeated whose command ends there. */
    public Again(String clause, String replay) {
        this(clause, replay, "");
    }

    /** Words of a command, so that a shell takes each as one. */
    public static String words(List<String> words) {
        return words.stream()
                .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** What checks the clause of this id alone. */
    public String clause(String id) {
        return clause + id + end;
    }

    /** What repeats the program of this token. */
    public String replay(Object token) {
        return replay + token + end;
    }
}
