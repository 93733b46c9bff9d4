package dev.yieldpoint.tck.comparison;

import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ScenarioResult;
import java.util.List;
import java.util.stream.Stream;

/**
 * How one scenario or property came out.
 *
 * @param kind how it ended
 * @param words what it recorded, or why it failed or came to no outcome
 * @param evidence what it shows of clauses that the runtime violates, each text with the id of the clause before it
 */
record Outcome(Kind kind, String words, List<String> evidence) {

    private static final String VIOLATES = "violates ";
    private static final String SEPARATOR = ": ";

    /** How a test ended. */
    private enum Kind {
        /** Nothing is wrong. */
        PASSED,
        /** All steps passed, but a clause is violated. */
        VIOLATED,
        /** A step failed, or the runtime did. */
        FAILED,
        /** The test came to no outcome. */
        OPEN
    }

    static Outcome of(Result result, String id) {
        List<String> evidence = result.clauses().stream()
                .flatMap(clause -> clause.evidence().stream()
                        .filter(piece -> piece.by().equals(id))
                        .map(piece -> clause.id() + SEPARATOR + piece.message()))
                .toList();
        return Stream.concat(
                        result.scenarios().stream()
                                .filter(scenario -> scenario.id().equals(id))
                                .map(scenario ->
                                        of(scenario.outcome(), scenario.message(), scenario.recorded(), evidence)),
                        result.properties().stream()
                                .filter(property -> property.id().equals(id))
                                .map(property -> of(property.outcome(), property.message(), List.of(), evidence)))
                .findFirst()
                .orElse(open("not run"));
    }

    private static Outcome of(
            ScenarioResult.Outcome outcome, String message, List<String> recorded, List<String> evidence) {
        return switch (outcome) {
            case PASSED ->
                new Outcome(Kind.PASSED, recorded.isEmpty() ? "passed" : String.join("; ", recorded), evidence);
            case VIOLATED -> new Outcome(Kind.VIOLATED, String.join("; ", evidence), evidence);
            case FAILED, CRASHED -> new Outcome(Kind.FAILED, "failed: " + message, evidence);
            case NOT_APPLICABLE -> open("not applicable");
            case BROKE_PROTOCOL, UNDECIDED, KIT_ERROR -> open("undecided");
            case NOT_RUN -> open("not run");
        };
    }

    private static Outcome open(String why) {
        return new Outcome(Kind.OPEN, why, List.of());
    }

    boolean isDecided() {
        return kind != Kind.OPEN;
    }

    /** Whether it came out as a case expects; {@link Question.Case} lists the words for that. */
    boolean is(String expected) {
        if (expected.startsWith(VIOLATES)) {
            String clause = expected.substring(VIOLATES.length());
            return evidence.stream().anyMatch(piece -> piece.startsWith(clause + SEPARATOR));
        }
        return switch (expected) {
            case "passed" -> kind == Kind.PASSED;
            case "violated" -> kind == Kind.VIOLATED;
            case "failed" -> kind == Kind.FAILED;
            case "any" -> true;
            default -> kind == Kind.PASSED && words.equals(expected);
        };
    }
}
