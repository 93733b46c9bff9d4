package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Receiver;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TryNextTest {

    private final List<Object> log = new ArrayList<>();
    private final Kept<Coroutine<String>> handle = new Kept<>();

    private Root sending(List<String> messages, CoroutineBody<String> body) {
        Root root = Root.showing(scope -> handle.set(scope.useCoroutine(String.class, body)));
        root.tree.renderNext();
        messages.forEach(handle.get()::send);
        return root;
    }

    private void running(List<String> messages, CoroutineBody<String> body) {
        try (Root root = sending(messages, body)) {
            root.settle();
        }
    }

    @Test
    void messages_come_once_and_in_order_by_either_call() {
        running(List.of("a", "b", "c"), (rx, await) -> {
            log.add(rx.tryNext());
            log.add(rx.next());
            log.add(rx.tryNext());
            log.add(rx.tryNext());
        });
        assertThat(log).containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("c"), Optional.empty());
    }

    @Test
    void what_an_iterator_has_found_is_the_next_message() {
        running(List.of("a", "b"), (rx, await) -> {
            rx.close();
            Iterator<String> messages = rx.iterator();
            log.add(messages.hasNext());
            log.add(rx.hasEnded());
            log.add(rx.tryNext());
            log.add(messages.next());
            log.add(rx.hasEnded());
        });
        assertThat(log).containsExactly(true, false, Optional.of("a"), "b", true);
    }

    @Test
    void it_never_suspends() {
        try (Root root = sending(List.of(), (rx, await) -> {
            log.add(rx.tryNext());
            log.add("at once");
            await.on(new CompletableFuture<>());
        })) {
            root.settle();
            assertThat(log).containsExactly(Optional.empty(), "at once");
        }
    }

    @Test
    void a_channel_ends_when_it_is_closed_and_nothing_is_left() {
        running(List.of("a"), (rx, await) -> {
            log.add(rx.hasEnded());
            rx.close();
            log.add(rx.hasEnded());
            log.add(rx.tryNext());
            log.add(rx.hasEnded());
            log.add(rx.tryNext());
        });
        assertThat(log).containsExactly(false, false, Optional.of("a"), true, Optional.empty());
    }

    @Test
    void whoever_looked_without_waiting_is_woken_only_where_it_waits() {
        try (Root root = sending(List.of(), (rx, await) -> {
            log.add(rx.tryNext());
            log.add(rx.next());
        })) {
            root.settle();
            handle.get().send("a");
            root.settle();
            assertThat(log).containsExactly(Optional.empty(), Optional.of("a"));
        }
    }

    @Test
    void after_a_drop_both_throw() {
        try (Root root = sending(List.of(), (rx, await) -> {
            try {
                rx.next();
            } catch (CoroutineDropped drop) {
                assertThatThrownBy(rx::tryNext).isInstanceOf(CoroutineDropped.class);
                assertThatThrownBy(rx::hasEnded).isInstanceOf(CoroutineDropped.class);
                log.add("dropped");
                throw drop;
            }
        })) {
            root.settle();
            root.remove("child");
            root.settle();
            assertThat(log).containsExactly("dropped");
        }
    }

    @Test
    void a_receiver_of_an_older_runtime_refuses_both() {
        Receiver<String> older = new Receiver<>() {
            @Override
            public Optional<String> next() {
                return Optional.empty();
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(older::tryNext).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(older::hasEnded).isInstanceOf(UnsupportedOperationException.class);
    }
}
