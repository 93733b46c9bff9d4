package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTokenTest {

    @Test
    void a_token_holds_the_program_the_schedule_and_the_versions() {
        for (Property property : ScheduledRaces.ALL) {
            Program program = property.programs().programs(0).next().value();
            ScheduleToken token =
                    ScheduleToken.of("0.1.0", "0.9.2", "25.0.3", Schedule.pct(Long.MIN_VALUE, 300, 3), program);

            ScheduleToken read = ScheduleToken.parse(token.toString());

            assertThat(read).isEqualTo(token);
            assertThat(read.program()).isEqualTo(program);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yp2-abc", "yps1-", "yps1-%", "yps1-eJw", "yps2-eJw"})
    void what_is_no_token_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> ScheduleToken.parse(text));
    }
}
