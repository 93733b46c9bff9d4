package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class HooksTest {

    private final List<Object> log = new ArrayList<>();

    private static void rendersBadly(Component first, Component second, String... message) {
        try (Root root = Root.showing(first)) {
            root.settle();
            root.show("child", second);
            assertThatIllegalStateException().isThrownBy(root::settle).withMessageContainingAll(message);
        }
    }

    @Test
    void another_hook_in_a_place_is_refused() {
        rendersBadly(
                scope -> scope.useState(() -> 1),
                scope -> scope.useRw(() -> 1),
                "hook 1 of \"child\" was useState",
                "is now useRw",
                "in the same order, at every render");
    }

    @Test
    void another_message_type_in_a_place_is_refused() {
        rendersBadly(
                scope -> scope.useCoroutine(String.class, (rx, await) -> {}),
                scope -> scope.useCoroutine(Integer.class, (rx, await) -> {}),
                "was useCoroutine class java.lang.String",
                "is now useCoroutine class java.lang.Integer");
    }

    @Test
    void one_hook_more_is_refused() {
        rendersBadly(scope -> {}, scope -> scope.useState(() -> 1), "hook 1 of \"child\" was nothing");
    }

    @Test
    void one_hook_less_is_refused() {
        rendersBadly(scope -> scope.useState(() -> 1), scope -> {}, "hook 1 of \"child\" was useState", "now nothing");
    }

    @Test
    void a_hook_within_the_first_value_of_another_is_refused() {
        Root root = Root.showing(scope -> scope.useState(() -> scope.useState(() -> 1)));
        assertThatIllegalStateException()
                .isThrownBy(root::settle)
                .withMessage("a hook of \"child\" was called within the first value of another");
        root.close();
    }

    @Test
    void a_scope_is_refused_outside_its_render() throws Exception {
        Kept<Scope> kept = new Kept<>();
        try (Root root = Root.showing(scope -> {
            kept.set(scope);
            scope.child("grandchild", below -> refused(scope));
            try {
                CompletableFuture.runAsync(() -> refused(scope)).get(10, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError(e);
            }
        })) {
            root.settle();
            refused(kept.get());
            assertThat(log).containsOnly("refused").hasSize(3);
        }
    }

    private void refused(Scope scope) {
        List<Runnable> uses = List.of(
                () -> scope.useState(() -> 1),
                () -> scope.useCoroutine(String.class, (rx, await) -> {}),
                () -> scope.child("key", below -> {}),
                () -> scope.listener(event -> {}),
                scope::scheduleUpdate);
        for (Runnable use : uses) {
            assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessageStartingWith("the scope of \"child\" was used outside its render");
        }
        log.add("refused");
    }

    @Test
    void the_same_handle_comes_back_and_the_first_body_runs() {
        List<Coroutine<String>> handles = new ArrayList<>();
        Component[] renders = {
            scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> log.add("first"))),
            scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> log.add("second")))
        };
        try (Root root = Root.showing(renders[0])) {
            root.settle();
            root.show("child", renders[1]);
            root.settle();
            assertThat(handles.get(1)).isSameAs(handles.get(0));
            assertThat(log).containsExactly("first");
        }
    }

    @Test
    void a_handle_is_looked_up_once_in_the_own_scope_first_and_the_last_of_a_type_is_provided() {
        List<Optional<Coroutine<String>>> found = new ArrayList<>();
        List<Coroutine<String>> made = new ArrayList<>();
        try (Root root = Root.showing(scope -> {
            found.add(scope.useCoroutineHandle(String.class));
            made.add(scope.useCoroutine(String.class, (rx, await) -> {}));
            made.add(scope.useCoroutine(String.class, (rx, await) -> {}));
            found.add(scope.useCoroutineHandle(String.class));
            scope.child("grandchild", below -> {
                found.add(below.useCoroutineHandle(String.class));
                log.add(below.useCoroutineHandle(Object.class));
            });
            scope.scheduleUpdate().run();
            if (made.size() == 4) {
                throw new IllegalStateException("second render");
            }
        })) {
            assertThatIllegalStateException().isThrownBy(root::settle).withMessage("second render");
            Optional<Coroutine<String>> last = Optional.of(made.get(1));
            assertThat(found).containsExactly(Optional.empty(), last, last, Optional.empty(), last);
            assertThat(log).containsExactly(Optional.empty());
        }
    }

    @Test
    void without_a_root_of_atoms_the_advice_names_the_component() {
        EventLoop tree = new EventLoop(
                scope -> scope.useRead(Atom.of(() -> "value")), ThreadExecution.on(new RecordedThreads()));
        assertThatIllegalStateException()
                .isThrownBy(tree::settle)
                .withMessage("\"root\" has no root of atoms: call useInitAtomRoot() in it or in a component above it");
        tree.close();
    }
}
