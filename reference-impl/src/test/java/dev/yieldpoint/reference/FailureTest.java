package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.CoroutineFailed;
import dev.yieldpoint.spec.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class FailureTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void every_failed_body_is_reported_once_and_the_others_go_on() {
        IOException first = new IOException("first");
        AssertionError second = new AssertionError("second");
        try (Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                throw first;
            });
            scope.useCoroutine(Integer.class, (rx, await) -> log.add("goes on"));
            scope.useCoroutine(Long.class, (rx, await) -> {
                throw second;
            });
            scope.useCoroutine(Short.class, (rx, await) -> log.add("goes on too"));
        })) {
            Throwable report = catchThrowable(root::settle);
            assertThat(report)
                    .isInstanceOf(CoroutineFailed.class)
                    .hasCause(first)
                    .hasSuppressedException(second);
            assertThat(log).containsExactly("goes on", "goes on too");
            root.settle();
        }
    }

    @Test
    void a_body_that_throws_the_drop_by_itself_has_failed() {
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            throw new CoroutineDropped();
        }))) {
            assertThatThrownBy(root::settle)
                    .isInstanceOf(CoroutineFailed.class)
                    .hasCauseInstanceOf(CoroutineDropped.class);
        }
    }

    @Test
    void what_a_render_throws_comes_out_of_settle_and_its_siblings_are_rendered_by_the_next() {
        try (Root root = new Root()) {
            root.show("bad", scope -> fail("in the render"));
            root.show("good", scope -> log.add("good rendered"));
            assertThatThrownBy(root::settle).hasMessage("in the render");
            root.settle();
            assertThat(log).containsExactly("good rendered");
        }
    }

    @Test
    void what_a_listener_throws_comes_out_of_settle_and_the_rest_waits_for_the_next() {
        Kept<Listener<String>> listener = new Kept<>();
        try (Root root = Root.showing(scope -> listener.set(scope.listener(this::fail)))) {
            root.settle();
            listener.get().fire("one");
            listener.get().fire("two");
            assertThatThrownBy(root::settle).hasMessage("one");
            assertThatThrownBy(root::settle).hasMessage("two");
            root.settle();
        }
    }

    private void fail(String message) {
        throw new IllegalArgumentException(message);
    }

    @Test
    void a_coroutine_for_which_there_is_no_thread_is_reported_and_the_others_go_on() {
        AtomicReference<Thread> only = new AtomicReference<>();
        EventLoop tree = new EventLoop(
                scope -> {
                    scope.useCoroutine(String.class, (rx, await) -> {
                                log.add("has a thread");
                                rx.next();
                                log.add("was woken");
                            })
                            .send("wake");
                    scope.useCoroutine(Integer.class, (rx, await) -> log.add("has none"));
                },
                ThreadTurn.on(body -> {
                    if (!only.compareAndSet(null, Threads.platform().newThread(body))) {
                        throw new IllegalStateException("no thread left");
                    }
                    only.get().start();
                }));
        assertThatThrownBy(tree::settle).isInstanceOf(CoroutineFailed.class).hasRootCauseMessage("no thread left");
        assertThat(log).containsExactly("has a thread", "was woken");
        tree.close();
    }
}
