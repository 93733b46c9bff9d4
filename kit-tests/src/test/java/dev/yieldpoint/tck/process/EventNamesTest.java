package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.report.EventsJson;
import org.junit.jupiter.api.Test;

/** Events have the same names in a result as in the protocol. */
class EventNamesTest {

    @Test
    void a_result_names_events_as_the_protocol_does() {
        assertThat(Reported.EVENTS)
                .isNotEmpty()
                .allSatisfy((name, type) -> assertThat(EventsJson.name(type)).isEqualTo(name));
    }
}
