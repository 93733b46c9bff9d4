package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Mounted;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * Bodies that await where a virtual thread may be unable to leave its carrier, more of them than there are carriers. On
 * JDK 21 these tests show more than on the JDKs of the build; CI runs them there as well.
 */
class PinnedTest {

    private static final int MORE_THAN_CARRIERS = Runtime.getRuntime().availableProcessors() + 2;

    private final List<Object> log = new ArrayList<>();
    private final CompletableFuture<String> gate = new CompletableFuture<>();

    private void allRun(CoroutineBody<String> body) {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            try (Mounted tree = new ReferenceRuntime().mount(scope -> {
                for (int number = 0; number < MORE_THAN_CARRIERS; number++) {
                    scope.useCoroutine(String.class, body);
                }
                scope.useCoroutine(Integer.class, (rx, await) -> log.add("another"));
            })) {
                tree.settle();
                assertThat(log).containsExactly("another");
                gate.complete("open");
                tree.settle();
                assertThat(log).hasSize(MORE_THAN_CARRIERS + 1).containsOnly("another", "open");
            }
        });
    }

    @Test
    void bodies_that_await_within_synchronized_stop_nobody() {
        allRun((rx, await) -> {
            synchronized (new Object()) {
                log.add(await.on(gate));
            }
        });
    }

    @Test
    void bodies_that_await_while_a_map_computes_stop_nobody() {
        allRun((rx, await) -> log.add(new ConcurrentHashMap<>().computeIfAbsent("key", key -> await.on(gate))));
    }

    @Test
    void bodies_that_await_while_a_class_is_initialised_stop_nobody_on_platform_threads() {
        assumeTrue(Runtime.version().feature() < 24, "later JDKs run bodies on virtual threads");
        allRun((rx, await) -> InInitialiser.run(() -> log.add(await.on(gate))));
    }
}
