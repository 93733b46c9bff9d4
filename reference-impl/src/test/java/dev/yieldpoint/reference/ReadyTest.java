package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Coroutines that were dropped, and the ready queue. */
class ReadyTest {

    private final List<Object> log = new ArrayList<>();

    @Test
    void one_that_was_dropped_while_it_was_ready_is_passed_over() {
        List<Coroutine<String>> handles = new ArrayList<>();
        List<Runnable> updates = new ArrayList<>();
        Component child = scope ->
                handles.add(scope.useCoroutine(String.class, (rx, await) -> rx.forEach(message -> log.add(message))));
        EventLoop tree = new EventLoop(
                scope -> {
                    updates.add(scope.scheduleUpdate());
                    handles.forEach(handle -> handle.send("woken"));
                    scope.child("stays", child);
                    if (updates.size() == 1) {
                        scope.child("goes", child);
                    }
                },
                ThreadExecution.on(new RecordedThreads()));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            tree.settle();
            updates.get(0).run();
            tree.settle();
            tree.close();
        });
        assertThat(log).containsExactly("woken");
    }

    @Test
    void nothing_wakes_a_coroutine_once_it_is_dropped() {
        Kept<Coroutine<String>> handle = new Kept<>();
        CompletableFuture<String> stage = new CompletableFuture<>();
        try (Root root = Root.showing(scope -> {
            handle.set(scope.useCoroutine(String.class, (rx, await) -> rx.next()));
            scope.useCoroutine(Integer.class, (rx, await) -> await.on(stage));
        })) {
            root.settle();
            root.remove("child");
            root.settle();
            handle.get().send("too late");
            stage.complete("too late");
            assertThat(Queued.ready(root.tree)).isZero();
        }
    }
}
