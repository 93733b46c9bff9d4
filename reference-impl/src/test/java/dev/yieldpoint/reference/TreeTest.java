package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TreeTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void a_child_is_rendered_again_with_its_parent_only_if_its_component_is_another() {
        Component same = scope -> log.add("same");
        try (Root root = new Root()) {
            root.show("kept", same);
            root.show("changed", scope -> log.add("before"));
            root.settle();
            root.show("changed", scope -> log.add("after"));
            root.settle();
            assertThat(log).containsExactly("same", "before", "after");
        }
    }

    @Test
    void new_children_are_rendered_before_any_coroutine_runs() {
        try (Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> log.add("coroutine"));
            scope.child("grandchild", below -> log.add("grandchild"));
            log.add("child");
        })) {
            root.settle();
            assertThat(log).containsExactly("child", "grandchild", "coroutine");
        }
    }

    @Test
    void parents_are_rendered_first_and_each_once() {
        List<Runnable> updates = new ArrayList<>();
        try (Root root = Root.showing(scope -> {
            updates.add(scope.scheduleUpdate());
            log.add("parent");
            scope.child("grandchild", below -> {
                updates.add(below.scheduleUpdate());
                log.add("child");
            });
        })) {
            root.settle();
            updates.get(1).run();
            updates.get(0).run();
            root.settle();
            assertThat(log).containsExactly("parent", "child", "parent", "child");
        }
    }

    @Test
    void two_children_of_one_key_are_refused() {
        Root root = Root.showing(scope -> {
            scope.child("twin", below -> {});
            scope.child("twin", below -> {});
        });
        assertThatIllegalStateException()
                .isThrownBy(root::settle)
                .withMessageStartingWith("\"child\" shows two children with the key \"twin\"");
        root.close();
    }

    @Test
    void several_sets_by_coroutines_and_listeners_cost_one_render() {
        Kept<Listener<Integer>> adding = new Kept<>();
        try (Root root = Root.showing(scope -> {
            OwnedState<Integer> state = scope.useState(() -> 0).toOwned();
            adding.set(scope.listener(number -> state.modify(value -> value + number)));
            log.add("shows " + state.current());
            scope.useCoroutine(String.class, (rx, await) -> {
                state.set(1);
                state.set(2);
            });
            scope.useCoroutine(Integer.class, (rx, await) -> state.set(3));
        })) {
            root.settle();
            assertThat(log).containsExactly("shows 0", "shows 3");
            adding.get().fire(10);
            adding.get().fire(20);
            root.settle();
            assertThat(log).containsExactly("shows 0", "shows 3", "shows 33");
        }
    }

    @Test
    void an_atom_renders_its_readers_and_is_made_once() {
        AtomicInteger made = new AtomicInteger();
        Atom<String> read = Atom.of(() -> "value " + made.incrementAndGet());
        Atom<String> unread = Atom.of(() -> "value " + made.incrementAndGet());
        Kept<AtomRoot> atoms = new Kept<>();
        Component reader = scope -> log.add("reader " + scope.useRead(read));
        try (Root root = Root.showing(reader)) {
            root.show("setter", scope -> {
                scope.useInitAtomRoot(); // the one above is kept
                atoms.set(scope.useAtomRoot());
                log.add("setter");
            });
            root.show("second", scope -> log.add("second " + scope.useRead(read)));
            root.settle();
            atoms.get().set(read, "set");
            atoms.get().set(unread, "set");
            root.settle();
            root.remove("child");
            root.remove("second");
            root.settle();
            atoms.get().set(read, "set unread");
            root.settle();
            root.show("child", reader);
            root.settle();
            assertThat(log)
                    .containsExactly(
                            "reader value 1",
                            "setter",
                            "second value 1",
                            "reader set",
                            "second set",
                            "reader set unread");
        }
    }

    @Test
    void a_shared_value_is_written_by_any_thread() throws Exception {
        Kept<SharedValue<String>> shared = new Kept<>();
        try (Root root = Root.showing(scope -> {
            shared.set(scope.useRw(() -> "initial"));
            log.add(shared.get().read());
        })) {
            root.settle();
            CompletableFuture.runAsync(() -> shared.get().write("written")).get(10, TimeUnit.SECONDS);
            root.settle();
            root.remove("child");
            root.settle();
            shared.get().write("after the removal");
            assertThat(Queued.renders(root.tree)).isZero();
            assertThat(log).containsExactly("initial", "written");
        }
    }

    @Test
    void after_a_removal_neither_listeners_nor_updates_do_anything() {
        Kept<Listener<String>> listener = new Kept<>();
        Kept<Runnable> update = new Kept<>();
        try (Root root = Root.showing(scope -> scope.child("grandchild", below -> {
            listener.set(below.listener(log::add));
            update.set(below.scheduleUpdate());
        }))) {
            root.settle();
            root.show("child", scope -> listener.get().fire("by the render that removes it"));
            root.settle();
            listener.get().fire("too late");
            update.get().run();
            assertThat(Queued.ready(root.tree)).isZero();
            assertThat(Queued.renders(root.tree)).isZero();
            assertThat(log).isEmpty();
        }
    }

    @Test
    void a_render_that_was_asked_for_while_the_component_was_removed_is_passed_over() {
        Kept<ComponentScope> removed = new Kept<>();
        try (Root root = Root.showing(scope -> {
            removed.set((ComponentScope) scope);
            log.add("rendered");
        })) {
            root.settle();
            root.remove("child");
            root.settle();
            root.tree.requestRender(removed.get());
            root.settle();
            assertThat(log).containsExactly("rendered");
        }
    }

    @Test
    void a_listener_runs_between_the_coroutines_that_are_ready() {
        Kept<Listener<String>> listener = new Kept<>();
        CompletableFuture<String> gate = new CompletableFuture<>();
        try (Root root = Root.showing(scope -> {
            listener.set(scope.listener(log::add));
            scope.useCoroutine(String.class, (rx, await) -> {
                await.on(gate);
                log.add("coroutine");
                listener.get().fire("listener");
                log.add("same segment");
            });
        })) {
            root.settle();
            listener.get().fire("fired first");
            gate.complete("open");
            root.settle();
            assertThat(log).containsExactly("fired first", "coroutine", "same segment", "listener");
        }
    }
}
