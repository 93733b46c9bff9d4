package dev.yieldpoint.tck.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Event;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TraceExcerptTest {

    private static final List<Event> TRACE = IntStream.rangeClosed(1, 40)
            .<Event>mapToObj(number -> new Event.Asked("thing " + number))
            .toList();

    @Test
    void the_event_is_marked_among_its_neighbours() {
        List<String> lines = TraceExcerpt.around(TRACE, 19);
        assertThat(lines).hasSize(1 + 12 + 1 + 3);
        assertThat(lines.get(0)).isEqualTo("   …   7 earlier events");
        assertThat(lines.get(1)).isEqualTo("     8  — thing 8");
        assertThat(lines.get(13)).isEqualTo("▶   20  — thing 20");
        assertThat(lines.get(16)).isEqualTo("    23  — thing 23");
    }

    @Test
    void without_an_event_the_last_ones_are_shown() {
        assertThat(TraceExcerpt.around(TRACE, -1)).hasSize(1 + 12).last().isEqualTo("    40  — thing 40");
    }

    @Test
    void at_either_end_there_is_less() {
        assertThat(TraceExcerpt.around(TRACE, 0)).hasSize(4).first().isEqualTo("▶    1  — thing 1");
        assertThat(TraceExcerpt.around(TRACE, 39)).hasSize(1 + 13).last().isEqualTo("▶   40  — thing 40");
        assertThat(TraceExcerpt.around(List.of(), -1)).isEmpty();
    }
}
