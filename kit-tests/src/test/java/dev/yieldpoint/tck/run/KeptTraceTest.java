package dev.yieldpoint.tck.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A result keeps the beginning of a long trace and what lies around its violations, which still point at their events. */
class KeptTraceTest {

    private static final int SIZE = 300_000;

    @ParameterizedTest
    @CsvSource({"5, 5", "1500, 250000", "250000, 250003", "250000, 299999", "450, 299999", "299999, 2100"})
    void every_violation_points_at_its_event(int one, int other) {
        List<Event> trace = trace(SIZE);

        KeptTrace kept = KeptTrace.of(trace, List.of(violation("A-1", one), violation("B-2", other)));

        assertThat(kept.events()).hasSizeLessThan(3_000);
        assertThat(kept.violations()).extracting(Violation::clause).containsExactly("A-1", "B-2");
        assertThat(kept.violations())
                .extracting(violation -> kept.events().get(violation.at()))
                .containsExactly(trace.get(one), trace.get(other));
    }

    @ParameterizedTest
    @CsvSource({"5, 5", "1500, 250000", "250000, 250003", "250000, 299999", "299999, 2100"})
    void what_is_left_out_is_counted(int one, int other) {
        KeptTrace kept = KeptTrace.of(trace(SIZE), List.of(violation("A-1", one), violation("B-2", other)));

        assertThat(kept.events().stream()
                        .mapToInt(event -> event instanceof Event.Cut cut ? cut.events() : 1)
                        .sum())
                .isEqualTo(SIZE);
    }

    @Test
    void only_the_place_of_a_violation_changes() {
        Violation violation = new Violation("LIFECYCLE-9", 250_000, "lost", true, "CHANNEL-1");

        assertThat(KeptTrace.of(trace(SIZE), List.of(violation)).violations())
                .singleElement()
                .isEqualTo(violation.movedTo(501));
    }

    @Test
    void a_short_trace_is_kept_as_it_is() {
        List<Event> trace = trace(390);
        List<Violation> violations = List.of(violation("A-1", 389));

        assertThat(KeptTrace.of(trace, violations)).isEqualTo(new KeptTrace(trace, violations));
        assertThat(KeptTrace.ofPassed(trace)).isSameAs(trace);
    }

    @Test
    void of_a_long_trace_without_violations_the_beginning_is_kept() {
        assertThat(KeptTrace.ofPassed(trace(SIZE))).hasSize(401).last().isEqualTo(new Event.Cut(SIZE - 400));
    }

    private static Violation violation(String clause, int at) {
        return new Violation(clause, at, "at " + at);
    }

    private static List<Event> trace(int size) {
        List<Event> trace = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            trace.add(new Event.Asked("event " + i));
        }
        return trace;
    }
}
