package dev.yieldpoint.tck.checks;

import static dev.yieldpoint.tck.checks.TraceExamples.CLERK;
import static dev.yieldpoint.tck.checks.TraceExamples.READER;
import static dev.yieldpoint.tck.checks.TraceExamples.begins;
import static dev.yieldpoint.tck.checks.TraceExamples.reads;
import static dev.yieldpoint.tck.checks.TraceExamples.removing;
import static dev.yieldpoint.tck.checks.TraceExamples.renders;
import static dev.yieldpoint.tck.checks.TraceExamples.settled;
import static dev.yieldpoint.tck.checks.TraceExamples.starts;
import static dev.yieldpoint.tck.checks.TraceExamples.waits;
import static dev.yieldpoint.tck.checks.TraceExamples.writes;

import dev.yieldpoint.tck.trace.Event;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown of shared values, and what is read of them. */
class SharedValuesCheckTest {

    @Test
    void a_shared_value_that_another_thread_wrote_and_nobody_shows_is_reported() {
        broken("EXTERNAL-2", renders("Foot", "count", "1"), writes("another thread", "count", "2"), settled());
    }

    @Test
    void a_shared_value_may_be_shown_late_but_before_things_are_quiet() {
        legal(
                renders("Foot", "count", "1"),
                writes("another thread", "count", "2"),
                writes("another thread", "count", "3"),
                renders("Foot", "count", "3"),
                settled());
    }

    @Test
    void a_value_that_was_never_written_and_is_shown_otherwise_is_reported() {
        broken("EXTERNAL-3", renders("Foot", "count", "2"));
        legal(renders("Foot", "count", "1"));
    }

    @Test
    void a_read_that_does_not_give_what_was_written_last_is_reported() {
        broken("EXTERNAL-3", starts(CLERK), reads(CLERK, "count", "2"));
        broken("EXTERNAL-3", starts(CLERK), writes("clerk", "count", "2"), reads(CLERK, "count", "1"));
        broken(
                "EXTERNAL-3",
                writes("another thread", "count", "2"),
                settled(),
                starts(CLERK),
                reads(CLERK, "count", "1"));
        legal(starts(CLERK), reads(CLERK, "count", "1"), writes("clerk", "count", "2"), reads(CLERK, "count", "2"));
    }

    @Test
    void until_things_are_quiet_nobody_knows_whether_another_thread_s_write_is_done() {
        legal(writes("another thread", "count", "2"), starts(CLERK), reads(CLERK, "count", "1"));
        legal(writes("another thread", "count", "2"), starts(CLERK), reads(CLERK, "count", "2"));
    }

    @Test
    void nor_which_of_several_writes_came_last() {
        legal(bothWrite(), renders("Foot", "count", "2"), settled(), starts(CLERK), reads(CLERK, "count", "2"));
        legal(bothWrite(), renders("Foot", "count", "3"), settled(), starts(CLERK), reads(CLERK, "count", "3"));
        broken(
                "EXTERNAL-3",
                bothWrite(),
                renders("Foot", "count", "3"),
                settled(),
                starts(CLERK),
                reads(CLERK, "count", "1"));
        broken("EXTERNAL-2", bothWrite(), renders("Foot", "count", "1"), settled());
    }

    @Test
    void a_value_of_a_new_mount_was_never_written() {
        broken(
                "EXTERNAL-3",
                begins("Foot"),
                writes("another thread", "count", "2"),
                removing("Foot"),
                settled(),
                begins("Foot", 2),
                renders("Foot", 2, "count", "2"));
    }

    @Test
    void while_its_component_is_mounted_again_either_value_may_be_read() {
        legal(remounting(), starts(CLERK), reads(CLERK, "count", "2"));
        legal(remounting(), starts(CLERK), reads(CLERK, "count", "1"));
        legal(
                remounting(),
                starts(CLERK),
                writes("clerk", "count", "3"),
                waits(CLERK, 1),
                renders("Foot", 2, "count", "1"),
                settled());
    }

    private static Event[] bothWrite() {
        return new Event[] {
            starts(READER), writes("another thread", "count", "2"), writes("reader", "count", "3"), waits(READER, 1)
        };
    }

    private static Event[] remounting() {
        return new Event[] {
            begins("Foot"), writes("another thread", "count", "2"), removing("Foot"), settled(), begins("Foot", 2)
        };
    }

    private static void legal(Event[] first, Event... then) {
        TraceExamples.legal(together(first, then));
    }

    private static void broken(String clause, Event[] first, Event... then) {
        TraceExamples.broken(clause, together(first, then));
    }

    private static void legal(Event... trace) {
        TraceExamples.legal(trace);
    }

    private static void broken(String clause, Event... trace) {
        TraceExamples.broken(clause, trace);
    }

    private static Event[] together(Event[] first, Event... then) {
        return Stream.concat(Stream.of(first), Stream.of(then)).toArray(Event[]::new);
    }
}
