package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** States and atoms. */
class ValuesTest {

    private final List<@Nullable Object> log = new ArrayList<>();

    @Test
    void a_state_may_be_null() {
        Kept<OwnedState<@Nullable String>> owned = new Kept<>();
        try (Root root = Root.showing(scope -> {
            State<@Nullable String> state = scope.useState(() -> null);
            owned.set(state.toOwned());
            log.add(state.get());
        })) {
            root.settle();
            owned.get().set("set");
            root.settle();
            owned.get().set(null);
            root.settle();
            assertThat(owned.get().current()).isNull();
            assertThat(log).containsExactly(null, "set", null);
        }
    }

    @Test
    void what_a_render_borrowed_stays_as_it_was_also_when_it_was_set() {
        Kept<Listener<String>> ofFirst = new Kept<>();
        try (Root root = Root.showing(scope -> {
            State<String> state = scope.useState(() -> "initial");
            ofFirst.setFirst(scope.listener(event -> {
                state.set(event);
                log.add(state.get() + ", now " + state.toOwned().current());
            }));
        })) {
            root.settle();
            ofFirst.get().fire("first");
            root.settle();
            ofFirst.get().fire("after another render");
            root.settle();
            assertThat(log).containsExactly("initial, now first", "initial, now after another render");
        }
    }

    @Test
    void a_change_that_throws_sets_nothing() {
        Kept<OwnedState<String>> owned = new Kept<>();
        try (Root root = Root.showing(scope -> {
            owned.set(scope.useState(() -> "initial").toOwned());
            log.add("rendered");
        })) {
            root.settle();
            assertThatThrownBy(() -> owned.get().modify(value -> {
                        throw new IllegalArgumentException(value);
                    }))
                    .hasMessage("initial");
            root.settle();
            assertThat(owned.get().current()).isEqualTo("initial");
            assertThat(log).containsExactly("rendered");
        }
    }

    @Test
    void an_atom_is_itself_only_and_needs_a_supplier() {
        Atom<String> one = Atom.of(() -> "initial");
        Atom<String> another = Atom.of(() -> "initial");
        Kept<AtomRoot> atoms = new Kept<>();
        try (Root root = Root.showing(scope -> {
            atoms.set(scope.useAtomRoot());
            log.add(scope.useRead(one) + " and " + scope.useRead(another));
        })) {
            root.settle();
            atoms.get().set(one, "set");
            root.settle();
            assertThat(log).containsExactly("initial and initial", "set and initial");
        }
        assertThat(one).isNotEqualTo(another);
        assertThat(one.initial()).isEqualTo("initial");
        assertThatNullPointerException().isThrownBy(ValuesTest::withoutSupplier);
    }

    @SuppressWarnings({"DataFlowIssue", "NullAway"}) // null, so that it is refused
    private static void withoutSupplier() {
        var unused = Atom.of(null);
    }

    @Test
    void a_first_value_is_made_once_per_root_and_not_at_all_where_the_atom_was_set_before() {
        AtomicInteger made = new AtomicInteger();
        Atom<Integer> atom = Atom.of(made::incrementAndGet);
        Kept<AtomRoot> atoms = new Kept<>();
        try (Root root = Root.showing(scope -> atoms.set(scope.useAtomRoot()))) {
            root.settle();
            atoms.get().set(atom, 7);
            root.show("reader", scope -> log.add(scope.useRead(atom)));
            root.settle();
            assertThat(made).hasValue(0);
            assertThat(log).containsExactly(7);
        }
        for (int tree = 1; tree <= 2; tree++) {
            try (Root root = new Root()) {
                root.show("reader", scope -> log.add(scope.useRead(atom)));
                root.show("second", scope -> log.add(scope.useRead(atom)));
                root.settle();
                assertThat(made).hasValue(tree);
            }
        }
        assertThat(log).containsExactly(7, 1, 1, 2, 2);
    }
}
