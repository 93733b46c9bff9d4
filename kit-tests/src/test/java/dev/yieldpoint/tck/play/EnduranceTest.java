package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.trace.Trace;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class EnduranceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Endurance endurance = new Endurance(PATIENCE);

    @Test
    void the_first_hang_is_waited_for_in_full_and_later_ones_until_nothing_moves() {
        assertThat(endurance.idle()).isEqualTo(PATIENCE);
        endurance.hung(PATIENCE);
        assertThat(endurance.idle()).isLessThan(Duration.ofSeconds(1));
        assertThat(endurance.patience()).as("for a runtime that moves").isEqualTo(PATIENCE);
    }

    @Test
    void a_hundred_short_hangs_are_waited_for() {
        endurance.hung(PATIENCE);
        for (int i = 0; i < 99; i++) {
            endurance.hung(Duration.ofMillis(300));
            assertThat(endurance.isExhausted()).as("after %s", i).isFalse();
        }
    }

    @Test
    void a_runtime_that_spins_for_ever_is_given_up_with_a_reason() {
        for (int i = 0; i < 5; i++) {
            assertThat(endurance.isExhausted()).isFalse();
            endurance.hung(PATIENCE);
        }
        assertThat(endurance.isExhausted()).isTrue();
        assertThat(endurance.reason())
                .isEqualTo("the check was cut short after the runtime had hung 5 times (50 s in all)");
    }

    @Test
    void a_runtime_that_never_becomes_quiet_gets_a_small_budget_after_two_times() {
        endurance.neverQuiet(Duration.ofSeconds(1));
        assertThat(endurance.budget()).isEqualTo(Trace.BUDGET);
        endurance.neverQuiet(Duration.ofSeconds(1));
        assertThat(endurance.budget()).isLessThan(Trace.BUDGET / 5);
        assertThat(endurance.reason()).contains("not settled 2 times");
    }

    @Test
    void the_third_breach_of_the_protocol_is_the_last() {
        endurance.brokeProtocol();
        endurance.brokeProtocol();
        assertThat(endurance.isExhausted()).isFalse();
        endurance.brokeProtocol();
        assertThat(endurance.isExhausted()).isTrue();
        assertThat(endurance.reason())
                .isEqualTo("the check was cut short after the process had broken the protocol 3 times");
    }

    @Test
    void programs_are_made_smaller_for_a_limited_time() {
        assertThat(endurance.mayShrink()).isTrue();
        endurance.shrank(Duration.ofMinutes(1));
        assertThat(endurance.mayShrink()).isFalse();
    }
}
