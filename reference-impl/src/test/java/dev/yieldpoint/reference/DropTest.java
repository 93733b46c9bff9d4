package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.CoroutineFailedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class DropTest {

    private final List<String> log = new ArrayList<>();
    private final List<Coroutine<String>> handles = new ArrayList<>();
    private final CompletionStage<String> never = new CompletableFuture<>();
    private final CompletionStage<String> there = CompletableFuture.completedStage("there");

    private Root running(CoroutineBody<String> body) {
        return Root.showing(scope -> handles.add(scope.useCoroutine(String.class, body)));
    }

    @Test
    void a_body_that_swallows_the_drop_gets_it_again_at_each_suspension_and_runs_its_finally_blocks() {
        try (Root root = running((rx, await) -> {
            try {
                attempt("never", () -> await.on(never));
                attempt("next", rx::next);
                attempt("there", () -> await.on(there));
                await.on(there);
                log.add("not reached");
            } finally {
                log.add("finally");
            }
        })) {
            root.settle();
            root.remove("child");
            root.settle();
            assertThat(log).containsExactly("never dropped", "next dropped", "there dropped", "finally");
        }
    }

    private void attempt(String what, Runnable suspension) {
        try {
            suspension.run();
        } catch (CoroutineDropped dropped) {
            log.add(what + " dropped");
        }
    }

    @Test
    void a_body_dropped_before_it_starts_never_starts_and_never_has_a_thread() {
        Root root = running((rx, await) -> log.add("began"));
        root.tree.renderNext();
        assertThat(Queued.ready(root.tree)).isEqualTo(1);
        handles.get(0).send("unread");
        root.close();
        assertThat(Queued.ready(root.tree)).isZero();
        assertThat(root.threads.count()).isZero();
        assertThat(log).isEmpty();
    }

    @Test
    void a_body_woken_by_the_render_that_removes_it_does_not_resume() {
        try (Root root = Root.showing(scope -> scope.child("grandchild", below -> {
            handles.add(below.useCoroutine(String.class, (rx, await) -> {
                try {
                    log.add("received " + rx.next());
                } finally {
                    log.add("unwound");
                }
            }));
        }))) {
            root.settle();
            root.show("child", scope -> handles.get(0).send("unread"));
            root.settle();
            handles.get(0).send("too late");
            root.settle();
            assertThat(log).containsExactly("unwound");
        }
    }

    @Test
    void close_drops_a_woken_body_without_resuming_it() {
        Root root = running((rx, await) -> log.add("received " + rx.next()));
        root.settle();
        handles.get(0).send("unread");
        root.close();
        assertThat(log).isEmpty();
    }

    @Test
    void a_drop_is_over_before_anything_else_runs() {
        try (Root root = running((rx, await) -> {
            try {
                await.on(never);
            } finally {
                handles.get(1).send("from the finally block");
                log.add("unwound");
            }
        })) {
            root.show("other", scope -> {
                handles.add(scope.useCoroutine(String.class, (rx, await) -> {
                    log.add("other received " + rx.next().orElseThrow());
                }));
            });
            root.settle();
            root.remove("child");
            root.show("third", scope -> log.add("third rendered"));
            root.settle();
            assertThat(log).containsExactly("unwound", "third rendered", "other received from the finally block");
        }
    }

    @Test
    void those_below_are_dropped_first() {
        try (Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, noted("parent"));
            scope.child("grandchild", below -> {
                below.useCoroutine(String.class, noted("first of the grandchild"));
                below.useCoroutine(String.class, noted("second of the grandchild"));
            });
        })) {
            root.settle();
            root.remove("child");
            root.settle();
            assertThat(log).containsExactly("first of the grandchild", "second of the grandchild", "parent");
        }
    }

    private CoroutineBody<String> noted(String name) {
        return (rx, await) -> {
            try {
                await.on(never);
            } finally {
                log.add(name);
            }
        };
    }

    @Test
    void what_a_body_throws_instead_of_the_drop_is_reported_by_settle() {
        try (Root root = running((rx, await) -> {
            try {
                await.on(never);
            } finally {
                throwing("in finally");
            }
        })) {
            root.settle();
            root.remove("child");
            assertThatThrownBy(root::settle)
                    .isInstanceOf(CoroutineFailedException.class)
                    .hasRootCauseMessage("in finally");
        }
    }

    @Test
    void what_a_body_throws_instead_of_the_drop_is_reported_by_close() {
        Root root = running((rx, await) -> {
            try {
                await.on(never);
            } finally {
                throwing("in finally");
            }
        });
        root.settle();
        assertThatThrownBy(root::close)
                .isInstanceOf(CoroutineFailedException.class)
                .hasRootCauseMessage("in finally");
        root.close();
    }

    private static void throwing(String message) {
        throw new IllegalStateException(message);
    }
}
