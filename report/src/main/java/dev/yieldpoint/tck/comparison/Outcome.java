package dev.yieldpoint.tck.comparison;

import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.run.ScenarioResult;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * How one scenario or property came out.
 *
 * @param isDecided whether it came to an outcome
 * @param passed whether it passed
 * @param words what it recorded, or why it failed or came to no outcome
 */
record Outcome(boolean isDecided, boolean passed, String words) {

    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final String SAYING = FAILED + ": ";

    static Outcome of(Result result, String id) {
        return Stream.concat(
                        result.scenarios().stream()
                                .filter(scenario -> scenario.id().equals(id))
                                .map(scenario -> of(scenario.outcome(), scenario.message(), scenario.recorded())),
                        result.properties().stream()
                                .filter(property -> property.id().equals(id))
                                .map(property -> of(property.outcome(), property.message(), List.of())))
                .findFirst()
                .orElse(new Outcome(false, false, "not run"));
    }

    private static Outcome of(ScenarioResult.Outcome outcome, String message, List<String> recorded) {
        return switch (outcome) {
            case PASSED -> new Outcome(true, true, recorded.isEmpty() ? PASSED : String.join("; ", recorded));
            case FAILED, CRASHED, VIOLATED -> new Outcome(true, false, SAYING + message);
            case NOT_APPLICABLE -> new Outcome(false, false, "not applicable");
            case BROKE_PROTOCOL, UNDECIDED, KIT_ERROR -> new Outcome(false, false, "undecided");
            case NOT_RUN -> new Outcome(false, false, "not run");
        };
    }

    /** Whether it came out as a case expects. */
    boolean is(String expected) {
        if (expected.startsWith(SAYING)) {
            String text = expected.substring(SAYING.length()).toLowerCase(Locale.ROOT);
            return !passed && words.toLowerCase(Locale.ROOT).contains(text);
        }
        return switch (expected) {
            case PASSED -> passed;
            case FAILED -> !passed;
            default -> passed && words.equals(expected);
        };
    }
}
