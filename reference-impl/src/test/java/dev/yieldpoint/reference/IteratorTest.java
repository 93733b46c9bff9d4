package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Receiver;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What one iterator of a receiver has found, whoever asks next receives. */
class IteratorTest {

    private final List<Object> log = new ArrayList<>();
    private final Kept<Coroutine<String>> handle = new Kept<>();

    private interface Body {
        void run(Receiver<String> rx, Iterator<String> rest, Await await) throws Exception;
    }

    private Root sending(List<String> messages, Body body) {
        Root root = Root.showing(scope ->
                handle.set(scope.useCoroutine(String.class, (rx, await) -> body.run(rx, rx.iterator(), await))));
        root.tree.renderNext();
        messages.forEach(handle.get()::send);
        return root;
    }

    private void receiving(List<String> messages, Body body) {
        try (Root root = sending(messages, body)) {
            root.settle();
        }
    }

    @Test
    void a_loop_that_is_left_between_has_next_and_next_leaves_the_message_to_the_next_loop() {
        receiving(List.of("a", "b"), (rx, rest, await) -> {
            rx.close();
            assertThat(rest.hasNext()).isTrue();
            for (String message : rx) {
                log.add(message);
            }
            assertThat(rest.hasNext()).isFalse();
        });
        assertThat(log).containsExactly("a", "b");
    }

    @Test
    void iterators_and_next_share_what_is_found() {
        receiving(List.of("a", "b", "c", "d"), (rx, rest, await) -> {
            Iterator<String> other = rx.iterator();
            for (Iterator<String> asked : List.of(rest, rest, other)) {
                assertThat(asked.hasNext()).isTrue();
            }
            log.add(rx.next().orElseThrow());
            log.add(other.next());
            assertThat(other.hasNext()).isTrue();
            log.add(rest.next());
            log.add(other.next());
        });
        assertThat(log).containsExactly("a", "b", "c", "d");
    }

    @Test
    void has_next_waits_for_a_message() {
        try (Root root = sending(List.of(), (rx, rest, await) -> {
            log.add("found " + rest.hasNext());
            log.add(rx.next().orElseThrow());
        })) {
            root.settle();
            assertThat(log).isEmpty();
            handle.get().send("a");
            root.settle();
            assertThat(log).containsExactly("found true", "a");
        }
    }

    @Test
    void what_was_found_before_the_channel_is_closed_is_received() {
        receiving(List.of("a"), (rx, rest, await) -> {
            assertThat(rest.hasNext()).isTrue();
            rx.close();
            log.add(rx.iterator().next());
            log.add(rx.next().orElse("ended"));
            assertThatThrownBy(rest::next).isInstanceOf(NoSuchElementException.class);
            assertThat(rest.hasNext()).isFalse();
        });
        assertThat(log).containsExactly("a", "ended");
    }

    @Test
    void nothing_that_was_found_comes_after_the_drop() {
        try (Root root = sending(List.of("a"), (rx, rest, await) -> {
            assertThat(rest.hasNext()).isTrue();
            try {
                await.on(new CompletableFuture<String>());
            } finally {
                assertThatThrownBy(rest::next).isInstanceOf(CoroutineDropped.class);
                assertThatThrownBy(rest::hasNext).isInstanceOf(CoroutineDropped.class);
                assertThatThrownBy(rx::next).isInstanceOf(CoroutineDropped.class);
                log.add("unwound");
            }
        })) {
            root.settle();
            root.remove("child");
            root.settle();
        }
        assertThat(log).containsExactly("unwound");
    }

    @Test
    void what_was_found_is_not_handed_to_another_thread() {
        receiving(List.of("a"), (rx, rest, await) -> {
            assertThat(rest.hasNext()).isTrue();
            CompletableFuture<String> elsewhere = CompletableFuture.supplyAsync(rest::next);
            assertThatThrownBy(() -> elsewhere.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class);
            log.add(rest.next());
        });
        assertThat(log).containsExactly("a");
    }

    private record Message() {}

    @Test
    void what_was_found_is_let_go_of_when_the_body_ends() throws Exception {
        assertThat(foundAndKeptBy(
                        (rx, await) -> assertThat(rx.iterator().hasNext()).isTrue()))
                .isZero();
    }

    @Test
    void what_was_found_is_let_go_of_when_the_body_is_dropped() throws Exception {
        assertThat(foundAndKeptBy((rx, await) -> {
                    assertThat(rx.iterator().hasNext()).isTrue();
                    await.on(new CompletableFuture<String>());
                }))
                .isZero();
    }

    private static long foundAndKeptBy(CoroutineBody<Message> body) throws Exception {
        Kept<Receiver<Message>> kept = new Kept<>();
        try (Root root = Root.showing(scope -> scope.useCoroutine(Message.class, (rx, await) -> {
                    kept.set(rx);
                    body.run(rx, await);
                })
                .send(new Message()))) {
            root.settle();
        }
        return Reachable.count(kept.get(), Message.class);
    }
}
