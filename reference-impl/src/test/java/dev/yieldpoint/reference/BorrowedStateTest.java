package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class BorrowedStateTest {

    private final List<String> rendered = new ArrayList<>();
    private final Kept<State<String>> borrowed = new Kept<>();
    private final Kept<Listener<String>> listener = new Kept<>();

    @Test
    void outside_its_render_it_is_refused_by_name_with_advice_and_nothing_else_happens() {
        try (Root root = Root.showing(scope -> {
            scope.useState(() -> 1);
            borrowed.set(scope.useState(() -> "initial"));
            rendered.add(borrowed.get().get());
        })) {
            root.settle();
            refused(() -> borrowed.get().set("from outside"));
            refused(() -> borrowed.get().get());
            refused(() -> borrowed.get().toOwned());
            root.settle();
            assertThat(rendered).containsExactly("initial");
        }
    }

    private static void refused(ThrowingCallable use) {
        assertThatIllegalStateException()
                .isThrownBy(use)
                .withMessageContainingAll("the state at hook 2 of \"child\"", "call toOwned() in the render");
    }

    @Test
    void a_coroutine_that_borrowed_fails_with_the_place_of_the_state_and_the_advice() {
        try (Root root = Root.showing(scope -> {
            State<String> state = scope.useState(() -> "initial");
            scope.useCoroutine(String.class, (rx, await) -> state.set("from the coroutine"));
            rendered.add(state.get());
        })) {
            assertThatThrownBy(root::settle)
                    .isInstanceOf(CoroutineFailedException.class)
                    .cause()
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContainingAll("the state at hook 1 of \"child\"", "call toOwned() in the render");
            assertThat(rendered).containsExactly("initial");
        }
    }

    @Test
    void another_thread_is_refused_even_while_the_render_runs() {
        try (Root root = Root.showing(scope -> {
            State<String> state = scope.useState(() -> "initial");
            CompletableFuture<String> beside = CompletableFuture.supplyAsync(state::get);
            assertThatThrownBy(() -> beside.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(IllegalStateException.class);
            rendered.add("checked");
        })) {
            root.settle();
            assertThat(rendered).containsExactly("checked");
        }
    }

    @Test
    void it_is_good_in_the_listeners_of_its_render_and_shows_the_value_of_its_render() {
        try (Root root = Root.showing(scope -> {
            State<String> state = scope.useState(() -> "initial");
            listener.setFirst(scope.listener(event -> {
                rendered.add("listener saw " + state.get());
                state.set(event);
            }));
            rendered.add(state.get());
        })) {
            root.settle();
            listener.get().fire("first");
            root.settle();
            listener.get().fire("second");
            root.settle();
            assertThat(rendered)
                    .containsExactly("initial", "listener saw initial", "first", "listener saw initial", "second");
        }
    }

    @Test
    void a_listener_of_one_render_does_not_open_what_another_render_borrowed() {
        try (Root root = Root.showing(scope -> {
            State<String> state = scope.useState(() -> "initial");
            borrowed.setFirst(state);
            listener.set(scope.listener(event -> refusedNow()));
        })) {
            root.settle();
            root.show("child", scope -> {
                scope.useState(() -> "initial");
                listener.set(scope.listener(event -> refusedNow()));
            });
            root.settle();
            listener.get().fire("click");
            root.settle();
            assertThat(rendered).containsExactly("refused");
        }
    }

    private void refusedNow() {
        assertThatIllegalStateException().isThrownBy(() -> borrowed.get().get());
        rendered.add("refused");
    }

    @Test
    void owned_handles_share_one_value_and_an_equal_value_renders_again() {
        List<OwnedState<Integer>> owned = new ArrayList<>();
        try (Root root = Root.showing(scope -> {
            State<Integer> state = scope.useState(() -> 1);
            owned.add(state.toOwned());
            rendered.add("shows " + state.get());
        })) {
            root.settle();
            owned.get(0).set(1);
            root.settle();
            owned.get(0).modify(value -> value + 1);
            owned.get(1).modify(value -> value + 1);
            root.settle();
            assertThat(rendered).containsExactly("shows 1", "shows 1", "shows 3");
            root.remove("child");
            root.settle();
            owned.get(0).set(9);
            root.settle();
            assertThat(owned.get(1).current()).isEqualTo(9);
            assertThat(rendered).hasSize(3);
        }
    }
}
