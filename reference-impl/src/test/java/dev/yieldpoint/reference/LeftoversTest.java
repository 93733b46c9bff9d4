package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.OwnedState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class LeftoversTest {

    private static final Atom<String> ATOM = Atom.of(() -> "initial");

    private final AtomicInteger cleaned = new AtomicInteger();

    @Test
    void ten_thousand_coroutines_that_came_and_went_leave_nothing() throws Exception {
        RecordedStage never = new RecordedStage();
        Component child = scope -> {
            scope.useRead(ATOM);
            scope.useState(() -> 0);
            scope.listener(event -> {});
            scope.useCoroutine(String.class, (rx, await) -> {
                try {
                    await.on(never);
                } finally {
                    cleaned.incrementAndGet();
                }
            });
            scope.useCoroutine(Integer.class, (rx, await) -> {
                try {
                    rx.next();
                } finally {
                    cleaned.incrementAndGet();
                }
            });
        };
        try (Root root = new Root()) {
            root.settle();
            for (int round = 0; round < 5_000; round++) {
                root.show("child " + round, child);
                root.settle();
                root.remove("child " + round);
                root.settle();
            }
            assertThat(cleaned).hasValue(10_000);
            assertThat(root.threads.count()).isEqualTo(10_000);
            root.threads.assertAllEnd();
            assertThat(Queued.ready(root.tree)).isZero();
            assertThat(Queued.renders(root.tree)).isZero();
            assertThat(Reachable.count(root.tree, CoroutineTask.class)).isZero();
            assertThat(Reachable.count(root.tree, ComponentScope.class)).isEqualTo(1);
        }
        for (Object callback : never.callbacks) {
            assertThat(Reachable.count(callback, CoroutineTask.class)).isZero();
        }
    }

    @Test
    void a_dropped_coroutine_registers_nothing_with_a_stage() {
        RecordedStage first = new RecordedStage();
        RecordedStage second = new RecordedStage();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            try {
                await.on(first);
            } finally {
                await.on(second);
            }
        }))) {
            root.settle();
        }
        assertThat(first.callbacks).hasSize(1);
        assertThat(second.callbacks).isEmpty();
    }

    @Test
    void a_stage_that_registers_an_await_and_then_throws_delivers_nothing() throws Exception {
        RecordedStage stage = new RecordedStage() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> callback) {
                assertThat(super.whenComplete(callback)).isNotDone();
                throw new UnsupportedOperationException("registered all the same");
            }
        };
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            assertThatThrownBy(() -> await.on(stage)).hasMessage("registered all the same");
            cleaned.incrementAndGet();
        }))) {
            root.settle();
        }
        assertThat(cleaned).hasValue(1);
        stage.complete("too late");
        assertThat(Reachable.count(stage.callbacks.get(0), Outcome.class)).isZero();
    }

    @Test
    void the_walk_that_finds_no_leftovers_does_find_what_is_there() throws Exception {
        RecordedStage never = new RecordedStage();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> await.on(never)))) {
            root.settle();
            assertThat(Reachable.count(root.tree, CoroutineTask.class)).isEqualTo(1);
            assertThat(Reachable.count(root.tree, ComponentScope.class)).isEqualTo(2);
            assertThat(Reachable.count(never.callbacks.get(0), CoroutineTask.class))
                    .isEqualTo(1);
        }
    }

    @Test
    void closing_the_tree_leaves_nothing_ready_or_dirty_or_alive() throws Exception {
        List<Coroutine<String>> handles = new ArrayList<>();
        Root root = Root.showing(scope -> {
            scope.scheduleUpdate().run();
            handles.add(scope.useCoroutine(String.class, (rx, await) -> {
                try {
                    rx.next();
                } finally {
                    cleaned.incrementAndGet();
                }
            }));
            scope.listener(event -> {}).fire("never heard");
        });
        Root inner = Root.showing(scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> rx.next())));
        inner.settle();
        inner.close();
        inner.close();
        root.tree.renderNext();
        root.tree.runNext();
        handles.forEach(handle -> handle.send("wakes it"));
        assertThat(Queued.ready(root.tree)).isPositive();
        assertThat(Queued.renders(root.tree)).isPositive();

        root.close();

        assertThat(cleaned).hasValue(1);
        for (Root closed : List.of(root, inner)) {
            assertThat(Queued.ready(closed.tree)).isZero();
            assertThat(Queued.renders(closed.tree)).isZero();
            closed.threads.assertAllEnd();
        }
    }

    @Test
    void a_render_that_was_asked_for_while_the_component_was_removed_does_not_outlast_the_tree() {
        Kept<ComponentScope> removed = new Kept<>();
        Root root = Root.showing(scope -> removed.set((ComponentScope) scope));
        root.settle();
        root.remove("child");
        root.settle();
        root.tree.requestRender(removed.get());
        root.close();
        assertThat(Queued.renders(root.tree)).isZero();
    }

    @Test
    void a_coroutine_dropped_before_it_starts_empties_its_mailbox() throws Exception {
        List<Coroutine<String>> handles = new ArrayList<>();
        Root root = Root.showing(scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> rx.next())));
        root.tree.renderNext();
        handles.get(0).send("unread");
        root.close();
        assertThat(Reachable.count(handles.get(0), String.class)).isZero();
    }

    @Test
    void a_handle_kept_of_a_state_keeps_no_coroutine_and_no_child_of_a_removed_component() throws Exception {
        Kept<OwnedState<Integer>> kept = new Kept<>();
        try (Root root = Root.showing(scope -> {
            kept.set(scope.useState(() -> 0).toOwned());
            scope.useCoroutine(String.class, (rx, await) -> rx.next());
            scope.child("grandchild", below -> {});
        })) {
            root.settle();
            assertThat(Reachable.count(kept.get(), CoroutineTask.class)).isEqualTo(1);
            assertThat(Reachable.count(kept.get(), ComponentScope.class)).isEqualTo(3);
            root.remove("child");
            root.settle();
            assertThat(Reachable.count(kept.get(), CoroutineTask.class)).isZero();
            assertThat(Reachable.count(kept.get(), ComponentScope.class)).isEqualTo(2);
        }
    }

    @Test
    void a_body_that_returns_ends_its_thread_and_empties_its_mailbox() throws Exception {
        List<Coroutine<String>> handles = new ArrayList<>();
        try (Root root =
                Root.showing(scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> rx.next())))) {
            root.settle();
            handles.get(0).send("the only one it takes");
            handles.get(0).send("unread");
            root.settle();
            handles.get(0).send("too late");
            root.threads.assertAllEnd();
            assertThat(Reachable.count(handles.get(0), String.class)).isZero();
            assertThat(Queued.ready(root.tree)).isZero();
        }
    }

    /** A stage that never completes, and shows what was registered with it. */
    private static class RecordedStage extends CompletableFuture<String> {

        final List<Object> callbacks = new ArrayList<>();

        @Override
        public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> callback) {
            callbacks.add(callback);
            return super.whenComplete(callback);
        }
    }
}
