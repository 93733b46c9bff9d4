package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Scope;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** First values of atoms that do something while they are made. */
class AtomsTest {

    private final List<Object> log = new ArrayList<>();
    private final Kept<AtomRoot> atoms = new Kept<>();
    private final Kept<Scope> rendering = new Kept<>();
    private final Kept<Atom<String>> itself = new Kept<>();
    private final Atom<String> other = Atom.of(() -> "initial");

    private void reading(Atom<String> atom) {
        try (Root root = Root.showing(scope -> {
            rendering.set(scope);
            atoms.set(scope.useAtomRoot());
            String before = scope.useRead(other);
            log.add(before + ", " + scope.useRead(atom));
        })) {
            root.settle();
        }
    }

    @Test
    void a_first_value_may_set_another_atom() {
        reading(Atom.of(() -> {
            atoms.get().set(other, "set");
            return "made";
        }));
        assertThat(log).containsExactly("initial, made", "set, made");
    }

    @Test
    void a_first_value_may_set_atoms_that_nobody_has_read() {
        reading(Atom.of(() -> {
            for (int number = 0; number < 100; number++) {
                atoms.get().set(Atom.of(() -> "unread"), "set");
            }
            return "made";
        }));
        assertThat(log).containsExactly("initial, made");
    }

    @Test
    void an_atom_that_is_set_while_its_first_value_is_made_keeps_what_was_set() {
        itself.set(Atom.of(() -> {
            atoms.get().set(itself.get(), "set");
            return "made";
        }));
        reading(itself.get());
        assertThat(log).containsOnly("initial, set");
    }

    @Test
    void a_first_value_may_call_no_hook() {
        Atom<String> atom = Atom.of(() -> rendering.get().useRead(other));
        assertThatIllegalStateException().isThrownBy(() -> reading(atom));
        assertThat(log).isEmpty();
    }

    @Test
    void a_first_value_may_not_need_itself() {
        itself.set(Atom.of(() -> rendering.get().useRead(itself.get())));
        assertThatIllegalStateException().isThrownBy(() -> reading(itself.get()));
        assertThat(log).isEmpty();
    }

    @Test
    void an_atom_is_made_by_the_next_render_if_the_first_one_failed() {
        List<String> made = new ArrayList<>();
        Atom<String> atom = Atom.of(() -> {
            made.add("made");
            if (made.size() == 1) {
                throw new IllegalArgumentException("the first time");
            }
            return "made";
        });
        Kept<Runnable> update = new Kept<>();
        try (Root root = Root.showing(scope -> {
            update.set(scope.scheduleUpdate());
            log.add(scope.useRead(atom));
        })) {
            assertThat(catchThrowable(root::settle)).isInstanceOf(IllegalArgumentException.class);
            update.get().run();
            root.settle();
            assertThat(log).containsExactly("made");
        }
    }

    @Test
    void readers_that_are_gone_leave_nothing() throws Exception {
        try (Root root = Root.showing(scope -> scope.useRead(other))) {
            root.settle();
            assertThat(Reachable.count(root.tree, HashSet.class)).isEqualTo(1);
            root.remove("child");
            root.settle();
            assertThat(Reachable.count(root.tree, HashSet.class)).isZero();
        }
    }
}
