package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.FoundSchedule;
import dev.yieldpoint.tck.run.PropertyResult;
import dev.yieldpoint.tck.schedules.ControlledSchedules;
import dev.yieldpoint.tck.schedules.ScheduleToken;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.InterleavingText;
import dev.yieldpoint.tck.verdict.TrialText;
import java.util.Locale;

/** Replays one schedule of one program, and prints how its threads take turns. */
final class ScheduleReplay {

    /** Any of them: the program comes from the token. */
    private static final Property PROPERTY = ScheduledRaces.ALL.get(0);

    private final Streams streams;
    private final Conformance kit;
    private final Strictness strictness;
    private final String runtime;

    ScheduleReplay(Streams streams, Conformance kit, Strictness strictness, String runtime) {
        this.streams = streams;
        this.kit = kit;
        this.strictness = strictness;
        this.runtime = runtime;
    }

    /** Replays the schedule of a token; the exit status says whether a violation counts. */
    int of(ScheduleToken token, ControlledSchedules schedules) {
        PropertyResult found = schedules.replay(PROPERTY, token);
        String now = String.format(Locale.ROOT, "Yieldpoint %s, %s", Version.kit(), schedules.versions());
        String then = String.format(
                Locale.ROOT, "Yieldpoint %s, engine %s, JDK %s", token.kit(), token.engine(), token.jdk());
        if (!now.equals(then)) {
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "The token was printed by %s; this is %s, where the schedule may be another one.%n",
                            then,
                            now);
        }
        if (found.found().isEmpty()) {
            boolean undecided = !found.undecided().isEmpty();
            streams.out()
                    .printf(
                            Locale.ROOT,
                            "%s: the program %s%n",
                            runtime,
                            undecided ? "is undecided: " + found.undecided() : "passes in this schedule");
            return undecided && strictness.should() ? Main.NOT_CONFORMANT : 0;
        }
        var trial = found.found().orElseThrow().trial();
        int at = trial.violations().stream()
                .mapToInt(violation -> violation.at())
                .findFirst()
                .orElse(-1);
        found.schedule()
                .map(FoundSchedule::interleaving)
                .map(turns -> InterleavingText.around(trial.trace(), turns, at))
                .ifPresent(lines -> lines.forEach(streams.out()::println));
        TrialText.outcome(trial, kit.specification(), strictness).forEach(streams.out()::println);
        boolean failed = dev.yieldpoint.tck.properties.Search.counts(trial, kit.specification(), strictness);
        streams.out()
                .printf(
                        Locale.ROOT,
                        "%s: the program %s in this schedule%n",
                        runtime,
                        failed ? "fails" : "violates nothing that counts");
        return failed ? Main.NOT_CONFORMANT : 0;
    }

    /** The schedule of a token; what is damaged is wrong usage. */
    static ScheduleToken parse(String text) {
        try {
            return ScheduleToken.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--replay: invalid token: " + e.getMessage());
        }
    }
}
