package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a component can rely on, whatever its hooks are for. */
class ScopeTest {

    private final List<Object> log = new ArrayList<>();

    @Test
    void every_method_is_refused_outside_the_render() {
        Kept<Scope> kept = new Kept<>();
        Atom<String> atom = Atom.of(() -> "initial");
        try (Root root = Root.showing(kept::set)) {
            root.settle();
            Scope scope = kept.get();
            List<Runnable> uses = List.of(
                    () -> scope.useCoroutine(String.class, (rx, await) -> log.add("ran")),
                    () -> scope.useCoroutineHandle(String.class),
                    () -> scope.useState(() -> log.add("made")),
                    scope::useInitAtomRoot,
                    scope::useAtomRoot,
                    () -> scope.useRead(atom),
                    () -> scope.useRw(() -> log.add("made")),
                    () -> scope.child("key", below -> log.add("rendered")),
                    () -> scope.listener(log::add),
                    scope::scheduleUpdate);
            assertThat(uses).hasSameSizeAs(Scope.class.getDeclaredMethods());
            uses.forEach(use -> assertThatIllegalStateException()
                    .isThrownBy(use::run)
                    .withMessageStartingWith("the scope of \"child\" was used outside its render"));
            root.settle();
            assertThat(log).isEmpty();
        }
    }

    @Test
    void another_atom_in_a_place_is_refused() {
        Atom<String> first = Atom.of(() -> "value");
        Atom<String> second = Atom.of(() -> "value");
        try (Root root = Root.showing(scope -> scope.useRead(first))) {
            root.settle();
            root.show("child", scope -> scope.useRead(second));
            assertThatIllegalStateException().isThrownBy(root::settle).withMessageContaining("was useRead");
        }
    }

    @Test
    void first_values_are_made_once_per_mount_and_a_shared_value_is_one_object() {
        List<SharedValue<String>> shared = new ArrayList<>();
        Component component = scope -> {
            scope.useState(() -> log.add("state"));
            shared.add(scope.useRw(() -> {
                log.add("shared");
                return "initial";
            }));
            scope.scheduleUpdate();
        };
        try (Root root = Root.showing(component)) {
            root.settle();
            shared.get(0).write("written");
            root.settle();
            assertThat(log).containsExactly("state", "shared");
            assertThat(shared).hasSize(2).containsOnly(shared.get(0));
            root.remove("child");
            root.settle();
            root.show("child", component);
            root.settle();
            assertThat(log).containsExactly("state", "shared", "state", "shared");
            assertThat(shared.get(2)).isNotSameAs(shared.get(0));
        }
    }

    @Test
    void children_listeners_and_updates_are_no_hooks() {
        Kept<OwnedState<Integer>> state = new Kept<>();
        try (Root root = Root.showing(scope -> {
            OwnedState<Integer> count = scope.useState(() -> 0).toOwned();
            state.set(count);
            for (int child = 0; child < count.current(); child++) {
                scope.child("child " + child, below -> {});
                scope.listener(event -> {});
                scope.scheduleUpdate();
            }
            log.add(scope.useRw(() -> "same").read());
        })) {
            for (int count : List.of(0, 2, 1)) {
                root.settle();
                state.get().set(count);
            }
            root.settle();
            assertThat(log).containsOnly("same").hasSize(4);
        }
    }

    @Test
    void a_coroutine_that_has_ended_is_still_found() {
        List<Optional<Coroutine<String>>> found = new ArrayList<>();
        Kept<Coroutine<String>> handle = new Kept<>();
        try (Root root = new Root()) {
            root.show("above", scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {})));
            root.settle();
            root.show("above", scope -> {
                scope.useCoroutine(String.class, (rx, await) -> {});
                scope.child("late", late -> found.add(late.useCoroutineHandle(String.class)));
            });
            root.settle();
            assertThat(found).containsExactly(Optional.of(handle.get()));
            found.get(0).orElseThrow().send("in silence");
        }
    }

    @Test
    void without_a_root_of_atoms_there_is_none_to_be_used() {
        Mounted tree = new ReferenceRuntime().mount(scope -> {
            assertThatIllegalStateException().isThrownBy(scope::useAtomRoot);
            assertThatIllegalStateException().isThrownBy(() -> scope.useRead(Atom.of(() -> "")));
            log.add("checked");
        });
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("checked");
    }
}
