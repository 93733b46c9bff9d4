package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Strictness;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The command that repeats a part of a check.
 *
 * @param only what runs some scenarios, properties or clauses alone, up to their ids
 * @param replay what repeats one random program, up to its token
 * @param strictness which clauses count by what either has already
 * @param strict the option that makes SHOULD count, with a blank before it
 * @param profile the option that makes a profile count, with a blank before it, up to the name
 * @param ofSchedule what the replay of a schedule needs besides, with a blank before it; or empty
 * @param end what stands at the end of either
 */
public record ReproduceCommand(
        String only,
        String replay,
        Strictness strictness,
        String strict,
        String profile,
        String ofSchedule,
        String end) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@%+,-]+");

    /** A command that needs nothing more for the replay of a schedule. */
    public ReproduceCommand(
            String only, String replay, Strictness strictness, String strict, String profile, String end) {
        this(only, replay, strictness, strict, profile, "", end);
    }

    /** How a check is repeated whose command ends there. */
    public ReproduceCommand(String only, String replay) {
        this(only, replay, Strictness.LAX, " --strict", " --profile ", "");
    }

    /** Words of a command, so that a shell takes each as one. */
    public static String words(List<String> words) {
        return words.stream()
                .map(word -> PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'")
                .collect(Collectors.joining(" "));
    }

    /** What repeats the check, without a selection of tests. */
    public String whole() {
        String words = only.strip();
        return words.substring(0, Math.max(0, words.lastIndexOf(' '))) + end;
    }

    /** What checks a clause alone; of a root, what shows it again. */
    public String clause(ClauseVerdict verdict) {
        String ids = verdict.again().isEmpty() ? verdict.clause().id() : String.join(",", verdict.again());
        return only + ids + missing(verdict.clause()) + end;
    }

    /** The option without which a violation of the clause does not count, with a blank before it; empty if it counts. */
    public String missing(Clause clause) {
        if (strictness.counts(clause)) {
            return "";
        }
        return switch (clause.level()) {
            case MUST, MAY -> "";
            case SHOULD -> strict;
            case PROFILE -> profile + clause.profile();
        };
    }

    /** What runs a scenario or a property alone. */
    public String experiment(String id) {
        return only + id + end;
    }

    /** What repeats the program of this token. */
    public String replay(Object token) {
        return replay + token + end;
    }

    /** What repeats the schedule of this token. */
    public String replaySchedule(String token) {
        return replay + token + ofSchedule + end;
    }
}
