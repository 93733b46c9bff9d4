package dev.yieldpoint.tck.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class ExchangesTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    private final Exchanges exchanges = new Exchanges();
    private final List<String> told = new ArrayList<>();

    @Test
    void outcomes_are_kept_until_somebody_asks_for_them() throws Exception {
        exchanges.started();
        exchanges.started();
        exchanges.ended(() -> told.add("first"));
        exchanges.ended(() -> told.add("second"));
        assertThat(told).isEmpty();
        assertThat(exchanges.deliver(Duration.ZERO)).isTrue();
        assertThat(told).containsExactly("first", "second");
        assertThat(exchanges.deliver(Duration.ZERO)).isFalse();
    }

    @Test
    void an_outcome_that_is_on_its_way_is_waited_for() throws Exception {
        exchanges.started();
        var unused = CompletableFuture.runAsync(() -> exchanges.ended(() -> told.add("page")));
        assertThat(exchanges.deliver(LONG_ENOUGH)).isTrue();
        assertThat(told).containsExactly("page");
    }

    @Test
    void what_is_held_is_not_waited_for() throws Exception {
        exchanges.started();
        var unused = CompletableFuture.runAsync(exchanges::held);
        assertThat(exchanges.deliver(LONG_ENOUGH)).isFalse();
    }

    @Test
    void what_was_released_is_waited_for_again() throws Exception {
        exchanges.started();
        exchanges.held();
        assertThat(exchanges.deliver(Duration.ZERO)).isFalse();
        exchanges.released(1);
        var unused = CompletableFuture.runAsync(() -> exchanges.ended(() -> told.add("page")));
        assertThat(exchanges.deliver(LONG_ENOUGH)).isTrue();
    }

    @Test
    void a_request_that_neither_ends_nor_is_held_is_given_up() {
        exchanges.started();
        exchanges.started();
        exchanges.held();
        assertThatExceptionOfType(HttpUnusableException.class)
                .isThrownBy(() -> exchanges.deliver(Duration.ZERO))
                .withMessage(
                        "cannot check HTTP: 1 of 2 requests neither ended nor were held by the kit's own server within"
                                + " 0.0 s; --patience sets how long that may take");
    }
}
