package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Receiver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
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
                    .isInstanceOf(CoroutineFailedException.class)
                    .hasCause(first)
                    .hasSuppressedException(second);
            assertThat(log).containsExactly("goes on", "goes on too");
            root.settle();
        }
    }

    @Test
    void close_reports_a_failure_that_cannot_be_printed_and_the_others() {
        Exception unprintable = new Exception() {
            @Override
            public String getMessage() {
                throw new UnsupportedOperationException("no text");
            }
        };
        IOException other = new IOException("other");
        Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> throwWhenDropped(rx, unprintable));
            scope.useCoroutine(Integer.class, (rx, await) -> throwWhenDropped(rx, other));
        });
        root.settle();
        Throwable report = catchThrowable(root::close);
        assertThat(report).isInstanceOf(CoroutineFailedException.class).hasSuppressedException(other);
        assertThat(report.getCause() == unprintable).isTrue(); // AssertJ would print it
        root.close();
    }

    private static void throwWhenDropped(Receiver<?> rx, Exception failure) throws Exception {
        try {
            rx.next();
        } catch (CoroutineDropped dropped) {
            throw failure;
        }
    }

    @Test
    void a_body_that_throws_the_drop_by_itself_has_failed() {
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            throw new CoroutineDropped();
        }))) {
            assertThatThrownBy(root::settle)
                    .isInstanceOf(CoroutineFailedException.class)
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

    /** Threads that run out: the first ones start, and of the others none. */
    private static Execution.Starter threads(int count, Supplier<? extends Error> noMore) {
        AtomicInteger left = new AtomicInteger(count);
        return ThreadExecution.on(body -> {
            if (left.decrementAndGet() < 0) {
                throw noMore.get();
            }
            Threads.platform().newThread(body).start();
        });
    }

    @Test
    void that_no_thread_starts_comes_out_as_it_is_and_the_others_go_on() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        Kept<Coroutine<String>> handle = new Kept<>();
        EventLoop tree = new EventLoop(
                scope -> {
                    handle.set(scope.useCoroutine(String.class, (rx, await) -> {
                        log.add("has a thread");
                        rx.forEach(log::add);
                    }));
                    scope.useCoroutine(Integer.class, (rx, await) -> log.add("has none"));
                    handle.get().send("before");
                },
                threads(1, () -> noThread));
        assertThat(catchThrowable(tree::settle)).isSameAs(noThread);
        assertThat(log).containsExactly("has a thread", "before");
        handle.get().send("after");
        tree.settle();
        assertThat(log).containsExactly("has a thread", "before", "after");
        tree.close();
    }

    @Test
    void the_first_coroutine_may_be_the_one_without_a_thread() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        EventLoop tree = new EventLoop(
                scope -> {
                    scope.useCoroutine(String.class, (rx, await) -> log.add("has none"));
                    OwnedState<Integer> state = scope.useState(() -> 0).toOwned();
                    log.add("shows " + state.current());
                    if (state.current() == 0) {
                        scope.<Integer>listener(state::set).fire(1);
                    }
                },
                threads(0, () -> noThread));
        assertThat(catchThrowable(tree::settle)).isSameAs(noThread);
        assertThat(log).containsExactly("shows 0", "shows 1");
        tree.close();
    }

    @Test
    void a_coroutine_without_a_thread_has_ended_and_takes_no_messages() throws Exception {
        Kept<Coroutine<String>> handle = new Kept<>();
        EventLoop tree = new EventLoop(
                scope -> {
                    handle.set(scope.useCoroutine(String.class, (rx, await) -> log.add("has none")));
                    handle.get().send("before");
                },
                threads(0, () -> new OutOfMemoryError("unable to create native thread")));
        assertThat(catchThrowable(tree::settle)).isInstanceOf(OutOfMemoryError.class);
        handle.get().send("after");
        assertThat(Reachable.count(handle.get(), String.class)).isZero();
        tree.settle();
        tree.close();
        assertThat(log).isEmpty();
    }

    @Test
    void of_several_that_have_no_thread_each_reason_comes_out() {
        OutOfMemoryError always = new OutOfMemoryError("unable to create native thread");
        List<Error> reasons = List.of(always, always, new InternalError("no more"));
        Iterator<Error> next = reasons.iterator();
        EventLoop tree = new EventLoop(
                scope -> reasons.forEach(reason -> scope.useCoroutine(String.class, (rx, await) -> {})),
                threads(0, next::next));
        assertThat(catchThrowable(tree::settle)).isSameAs(always).hasSuppressedException(reasons.get(2));
        tree.settle();
        tree.close();
    }

    @Test
    void a_body_that_failed_beside_one_without_a_thread_is_reported_as_well() {
        IOException failure = new IOException("of the body");
        EventLoop tree = new EventLoop(
                scope -> {
                    scope.useCoroutine(String.class, (rx, await) -> {
                        throw failure;
                    });
                    scope.useCoroutine(Integer.class, (rx, await) -> log.add("has none"));
                },
                threads(1, () -> new OutOfMemoryError("unable to create native thread")));
        assertThat(catchThrowable(tree::settle)).isInstanceOf(OutOfMemoryError.class);
        assertThat(catchThrowable(tree::settle))
                .isInstanceOf(CoroutineFailedException.class)
                .hasCause(failure);
        tree.close();
    }
}
