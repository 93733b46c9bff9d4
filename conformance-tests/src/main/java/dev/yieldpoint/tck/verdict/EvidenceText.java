package dev.yieldpoint.tck.verdict;

import dev.yieldpoint.tck.play.Interleaving;
import dev.yieldpoint.tck.properties.Search.Found;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import dev.yieldpoint.tck.run.FoundSchedule;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.run.ScenarioResult;
import dev.yieldpoint.tck.run.TestResult;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Evidence against a clause, as lines for people: the place, the failure, the trace around it, and the command that repeats it. */
public final class EvidenceText {

    private final ReproduceCommand again;
    private final String kit;

    /**
     * Texts of a check.
     *
     * @param again how it is repeated in part
     * @param kit the version of the kit
     */
    public EvidenceText(ReproduceCommand again, String kit) {
        this.again = again;
        this.kit = kit;
    }

    /** The lines about a piece of evidence against a clause. */
    public List<String> of(Clause clause, Evidence evidence) {
        List<String> lines = new ArrayList<>();
        TestResult result = evidence.by();
        if (result instanceof ScenarioResult scenario) {
            lines.add(place(scenario));
            if (scenario.clause().equals(clause.id()) && !scenario.step().isEmpty()) {
                lines.add("  step  " + scenario.step());
            }
        } else if (result instanceof PropertyResult property) {
            property.found().ifPresent(found -> found(property, found, lines));
        }
        lines.addAll(seen(result, evidence.message()));
        events(result, evidence.at()).forEach(line -> lines.add("  " + line));
        return lines;
    }

    /** What was seen of a failure, what to do about it, and what belongs to it. */
    static List<String> seen(TestResult result, String message) {
        List<String> lines = new ArrayList<>();
        message.lines().forEach(line -> lines.add("  seen  " + line));
        if (!result.failed().hint().isEmpty()) {
            lines.add("  hint  " + result.failed().hint());
        }
        DetailText.of(result.details()).forEach(line -> lines.add("        " + line));
        return lines;
    }

    /** The lines about a failure that no clause speaks of. */
    public List<String> of(TestResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(place(result));
        if (result instanceof ScenarioResult scenario && !scenario.step().isEmpty()) {
            lines.add("  step  " + scenario.step());
        } else if (result instanceof PropertyResult property) {
            property.found().ifPresent(found -> lines.add("  Replay it: " + replay(property, found)));
        }
        lines.addAll(seen(result, result.failure()));
        events(result, -1).forEach(line -> lines.add("  " + line));
        lines.add("  Check it alone: " + again.experiment(result.id()));
        return lines;
    }

    private void found(PropertyResult result, Found found, List<String> lines) {
        String at = result.schedule().isPresent() ? "in schedule" : "at try";
        lines.add(String.format(Locale.ROOT, "%s, %s %d", place(result), at, found.atTry()));
        result.scenario().forEach(line -> lines.add("    " + line));
        lines.add("  Replay it: " + replay(result, found));
        if (found.cutShort()) {
            lines.add("  Not fully shrunk: the time limit for shrinking was reached.");
        }
        if (found.program().races() && result.schedule().isEmpty()) {
            lines.add(
                    "  Threads race in this program, so its outcome depends on timing; --replay repeats it until it fails.");
        }
    }

    private String replay(PropertyResult result, Found found) {
        return result.schedule()
                .map(schedule -> again.replaySchedule(schedule.token()))
                .orElseGet(() -> again.replay(new Token(kit, found.program())));
    }

    /** The events around a violation; where an engine scheduled the threads, with the places at which they took turns. */
    private static List<String> events(TestResult result, int at) {
        if (result instanceof PropertyResult property) {
            Interleaving turns =
                    property.schedule().map(FoundSchedule::interleaving).orElse(new Interleaving(List.of()));
            if (!turns.turns().isEmpty()) {
                return InterleavingText.around(result.trace(), turns, at);
            }
        }
        return TraceExcerpt.around(result.trace(), at);
    }

    static String place(TestResult result) {
        if (!(result instanceof ScenarioResult scenario)) {
            return String.format(Locale.ROOT, "property \"%s\" «%s»", result.id(), result.title());
        }
        int line = scenario.line() > 0 ? scenario.line() : scenario.scenario().line();
        return String.format(
                Locale.ROOT,
                "%s «%s», features/%s:%d",
                result.id(),
                result.title(),
                scenario.scenario().file(),
                line);
    }
}
