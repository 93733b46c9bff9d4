package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class MisuseTest {

    private final Kept<Receiver<String>> receiver = new Kept<>();
    private final Kept<Await> await = new Kept<>();

    private Root lending() {
        return Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            receiver.set(rx);
            this.await.set(await);
            rx.next();
        }));
    }

    @Test
    void rx_and_await_are_refused_on_a_foreign_thread() throws Exception {
        try (Root root = lending()) {
            root.settle();
            CompletableFuture.runAsync(this::assertRefused).get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void rx_and_await_are_refused_on_the_driving_thread() {
        try (Root root = lending()) {
            root.settle();
            assertRefused();
        }
    }

    @Test
    void rx_and_await_are_refused_in_another_coroutine() {
        try (Root root = lending()) {
            AtomicReference<Throwable> thrown = new AtomicReference<>();
            root.show(
                    "other",
                    scope -> scope.useCoroutine(
                            String.class, (rx, await) -> thrown.set(catchThrowable(this::assertRefused))));
            root.settle();
            assertThat(root.threads.count()).isEqualTo(2);
            assertThat(thrown).hasNullValue();
        }
    }

    @Test
    void rx_and_await_are_refused_after_the_end() {
        try (Root root = lending()) {
            root.settle();
        }
        assertRefused();
    }

    @Test
    void rx_and_await_are_refused_after_the_end_in_a_coroutine_that_has_the_same_thread() {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        List<Thread> threads = new ArrayList<>();
        ExecutorService onlyThread = Executors.newSingleThreadExecutor(Threads.platform());
        EventLoop tree = new EventLoop(
                scope -> {
                    scope.useCoroutine(String.class, (rx, await) -> {
                        threads.add(Thread.currentThread());
                        receiver.set(rx);
                        this.await.set(await);
                    });
                    scope.useCoroutine(Integer.class, (rx, await) -> {
                        threads.add(Thread.currentThread());
                        thrown.set(catchThrowable(this::assertRefused));
                    });
                },
                ThreadExecution.on(onlyThread));
        tree.settle();
        tree.close();
        onlyThread.shutdown();
        assertThat(threads).hasSize(2).containsOnly(threads.get(0));
        assertThat(thrown).hasNullValue();
    }

    private void assertRefused() {
        refused("rx", () -> receiver.get().next());
        refused("rx", () -> receiver.get().tryNext());
        refused("rx", () -> receiver.get().hasEnded());
        refused("rx", () -> receiver.get().close());
        refused("await", () -> await.get().on(CompletableFuture.completedStage("there")));
        refused("await", () -> await.get().on(new CompletableFuture<String>()));
    }

    private static void refused(String what, ThrowingCallable use) {
        assertThatIllegalStateException()
                .isThrownBy(use)
                .withMessageStartingWith(what + " was used outside the coroutine it was given to: use it in that");
    }
}
