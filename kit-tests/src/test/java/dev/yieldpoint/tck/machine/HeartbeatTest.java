package dev.yieldpoint.tck.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class HeartbeatTest {

    private final AtomicLong now = new AtomicLong();
    private final Heartbeat heartbeat = new Heartbeat(now::get);

    @Test
    void a_machine_that_is_merely_busy_loses_nothing() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofMillis(200));
            heartbeat.beat();
        }
        assertThat(heartbeat.lost()).isZero();
    }

    @Test
    void what_passes_without_a_beat_is_lost() {
        pass(Duration.ofSeconds(12));
        assertThat(Duration.ofNanos(heartbeat.lost()))
                .as("before the next beat")
                .isGreaterThan(Duration.ofSeconds(11));
        heartbeat.beat();
        assertThat(Duration.ofNanos(heartbeat.lost())).as("after it").isGreaterThan(Duration.ofSeconds(11));
    }

    @Test
    void what_was_lost_stays_lost() {
        pass(Duration.ofSeconds(3));
        heartbeat.beat();
        long lost = heartbeat.lost();
        pass(Duration.ofMillis(20));
        heartbeat.beat();
        assertThat(heartbeat.lost()).isEqualTo(lost);
    }

    /** Who looks later at what has passed since a moment finds what was lost since, and not what was lost before. */
    @Test
    void a_moment_holds_what_was_lost_by_then() {
        pass(Duration.ofSeconds(3));
        heartbeat.beat();
        Heartbeat.Moment moment = heartbeat.now();
        assertThat(moment).isEqualTo(new Heartbeat.Moment(now.get(), heartbeat.lost()));
        pass(Duration.ofSeconds(12));
        assertThat(Duration.ofNanos(heartbeat.lost() - moment.lost()))
                .isBetween(Duration.ofSeconds(11), Duration.ofSeconds(12));
    }

    private void pass(Duration time) {
        now.addAndGet(time.toNanos());
    }
}
