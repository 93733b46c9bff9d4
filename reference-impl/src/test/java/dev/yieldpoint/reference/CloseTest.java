package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What closing a tree does, and what can still be done afterwards. */
class CloseTest {

    private final List<Object> log = new ArrayList<>();
    private final Kept<Coroutine<String>> handle = new Kept<>();
    private final Kept<Listener<String>> listener = new Kept<>();
    private final Kept<Runnable> update = new Kept<>();
    private final Kept<SharedValue<String>> shared = new Kept<>();
    private final Kept<OwnedState<String>> state = new Kept<>();

    private static Mounted mounted(Component root) {
        return new ReferenceRuntime().mount(root);
    }

    private CoroutineBody<String> waiting(String name) {
        return (rx, await) -> {
            try {
                rx.forEach(message -> log.add(name + " received " + message));
                log.add(name + " saw the end");
            } finally {
                log.add(name + " dropped");
            }
        };
    }

    @Test
    void it_drops_the_coroutines_of_a_render_that_threw_and_of_the_children_it_mounted() {
        Mounted tree = mounted(scope -> {
            scope.useCoroutine(String.class, waiting("root"));
            scope.child("good", good -> {
                good.useCoroutine(String.class, waiting("good"));
                good.child("below", below -> below.useCoroutine(String.class, waiting("below")));
            });
            scope.child("bad", bad -> {
                bad.useCoroutine(String.class, waiting("bad"));
                throw new IllegalStateException("in the render");
            });
        });
        assertThatIllegalStateException().isThrownBy(tree::settle).withMessage("in the render");
        tree.settle();
        assertThat(log).isEmpty();
        tree.close();
        assertThat(log).containsExactlyInAnyOrder("root dropped", "good dropped", "below dropped", "bad dropped");
    }

    @Test
    void so_does_the_removal_of_a_component_whose_render_threw() {
        try (Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, waiting("bad"));
            throw new IllegalArgumentException("in the render");
        })) {
            assertThatThrownBy(root::settle).hasMessage("in the render");
            root.settle();
            root.remove("child");
            root.settle();
            assertThat(log).containsExactly("bad dropped");
        }
    }

    @Test
    void a_tree_that_was_never_settled_starts_nothing_when_it_is_closed() {
        Mounted tree = mounted(scope -> {
            log.add("rendered");
            scope.useCoroutine(String.class, waiting("body"));
        });
        tree.close();
        tree.settle();
        assertThat(log).isEmpty();
    }

    @Test
    void no_render_and_no_action_runs_while_it_is_closed() {
        Mounted tree = mounted(this::everything);
        tree.settle();
        log.clear();
        listener.get().fire("not handled");
        update.get().run();
        handle.get().send("not received");
        state.get().set("not shown");
        tree.close();
        assertThat(log).containsExactly("body dropped");
    }

    private void everything(Scope scope) {
        shared.set(scope.useRw(() -> "initial"));
        state.set(scope.useState(() -> "initial").toOwned());
        handle.set(scope.useCoroutine(String.class, waiting("body")));
        listener.set(scope.listener(log::add));
        update.set(scope.scheduleUpdate());
        log.add("rendered");
    }

    @Test
    void afterwards_everything_can_still_be_used_and_nothing_runs() throws Exception {
        Mounted tree = mounted(this::everything);
        tree.settle();
        tree.close();
        log.clear();
        use("on the driving thread");
        CompletableFuture.runAsync(() -> use("on another thread")).get(10, TimeUnit.SECONDS);
        state.get().set("kept");
        assertThat(state.get().current()).isEqualTo("kept");
        tree.settle();
        tree.close();
        assertThat(log).isEmpty();
    }

    private void use(String where) {
        handle.get().send(where);
        listener.get().fire(where);
        update.get().run();
        shared.get().write(where);
        assertThat(shared.get().read()).isEqualTo(where);
    }

    @Test
    void what_a_body_threw_is_reported_by_the_next_call_if_a_component_throws_in_the_same() {
        Mounted tree = failingTwice();
        assertThatIllegalStateException().isThrownBy(tree::settle).withMessage("in the render");
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasRootCauseMessage("in the body");
        tree.settle();
        tree.close();
    }

    @Test
    void what_a_body_threw_is_reported_by_close_if_nobody_settles_again() {
        Mounted tree = failingTwice();
        assertThatIllegalStateException().isThrownBy(tree::settle).withMessage("in the render");
        assertThatThrownBy(tree::close)
                .isInstanceOf(CoroutineFailedException.class)
                .hasRootCauseMessage("in the body");
        tree.close();
    }

    @Test
    void one_call_reports_both_a_body_that_threw_and_a_coroutine_that_could_not_start() {
        OutOfMemoryError noThread = new OutOfMemoryError("unable to create native thread");
        List<Thread> made = new ArrayList<>();
        Mounted tree = new ReferenceRuntime(body -> {
                    if (!made.isEmpty()) {
                        throw noThread;
                    }
                    made.add(Threads.platform().newThread(body));
                    return made.get(0);
                })
                .mount(scope -> {
                    failingTwice(scope);
                    scope.useCoroutine(String.class, waiting("has no thread"));
                });
        assertThatIllegalStateException().isThrownBy(tree::settle).withMessage("in the render");
        assertThatThrownBy(tree::close)
                .isInstanceOf(CoroutineFailedException.class)
                .hasRootCauseMessage("in the body")
                .hasSuppressedException(noThread);
        tree.close();
        tree.settle();
        assertThat(log).isEmpty();
    }

    private static Mounted failingTwice() {
        return mounted(CloseTest::failingTwice);
    }

    private static void failingTwice(Scope scope) {
        OwnedState<Boolean> failed = scope.useState(() -> false).toOwned();
        scope.useCoroutine(String.class, (rx, await) -> {
            failed.set(true);
            throw new IllegalArgumentException("in the body");
        });
        if (failed.current()) {
            throw new IllegalStateException("in the render");
        }
    }
}
