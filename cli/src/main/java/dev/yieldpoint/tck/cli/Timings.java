package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.Phase;
import dev.yieldpoint.tck.run.TestResult;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The time that each phase of a check took, from the start of the JVM. */
final class Timings {

    private final long began = System.nanoTime();
    private final Map<Phase, Duration> spent = new EnumMap<>(Phase.class);
    private final Duration starting;
    private Phase phase = Phase.READING;
    private long since = began;

    /** Begins with {@link Phase#READING}; what was before is the start of the JVM. */
    Timings() {
        starting = ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.between(start, Instant.now()))
                .orElse(Duration.ZERO);
    }

    /** Somebody who is told what the other one is, and how the phases change. */
    CheckListener beside(CheckListener other) {
        return new CheckListener() {
            @Override
            public void over(TestResult experiment) {
                other.over(experiment);
            }

            @Override
            public void exchanged(String id, List<String> lines) {
                other.exchanged(id, lines);
            }

            @Override
            public void tried(Property property, int number) {
                other.tried(property, number);
            }

            @Override
            public void began(Phase next) {
                Timings.this.began(next);
            }
        };
    }

    private void began(@Nullable Phase next) {
        long now = System.nanoTime();
        spent.merge(phase, Duration.ofNanos(now - since), Duration::plus);
        since = now;
        phase = next == null ? phase : next;
    }

    /** Says how long each phase took, and how much of it all was not checking. */
    void tell(PrintStream out) {
        began(null);
        Duration all = starting.plusNanos(System.nanoTime() - began);
        out.printf(Locale.ROOT, "%nTimings: %s in total%n", seconds(all));
        line(out, seconds(starting), "start of the JVM");
        spent.forEach((what, time) -> line(out, seconds(time), what.toString()));
        Duration checking = spent.entrySet().stream()
                .filter(entry -> entry.getKey().isChecking())
                .map(Map.Entry::getValue)
                .reduce(Duration.ZERO, Duration::plus);
        line(out, seconds(all.minus(checking)), "of which not checking");
    }

    private static void line(PrintStream out, String time, String what) {
        out.printf(Locale.ROOT, "  %7s  %s%n", time, what);
    }

    private static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.2f s", time.toMillis() / 1000.0);
    }
}
