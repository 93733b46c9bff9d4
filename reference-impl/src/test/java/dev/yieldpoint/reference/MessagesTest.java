package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** Messages on their way from a handle to a receiver. */
class MessagesTest {

    private record Message(String text) {}

    private final List<Object> log = new ArrayList<>();
    private final Kept<Coroutine<Message>> handle = new Kept<>();

    private void receiving(CoroutineBody<Message> body, Message... messages) {
        try (Root root = Root.showing(scope -> handle.set(scope.useCoroutine(Message.class, body)))) {
            root.settle();
            for (Message message : messages) {
                handle.get().send(message);
            }
            root.settle();
        }
    }

    @Test
    void the_very_object_arrives_and_equal_ones_are_as_many_as_were_sent() {
        Message first = new Message("same");
        Message second = new Message("same");
        List<Message> received = new ArrayList<>();
        receiving((rx, await) -> rx.forEach(received::add), first, second, first);
        assertThat(received).hasSize(3);
        assertThat(received.get(0)).isSameAs(first);
        assertThat(received.get(1)).isSameAs(second);
        assertThat(received.get(2)).isSameAs(first);
    }

    @Test
    void a_send_runs_nothing_and_never_throws() {
        try (Root root = Root.showing(scope -> {
            Coroutine<Message> ends = scope.useCoroutine(Message.class, (rx, await) -> {
                rx.next();
                log.add("received");
                rx.close();
                rx.close();
            });
            handle.set(ends);
            ends.send(new Message("in the render"));
            log.add("rendered");
        })) {
            root.settle();
            handle.get().send(new Message("after the end"));
            root.remove("child");
            root.settle();
            handle.get().send(new Message("after the removal"));
        }
        handle.get().send(new Message("after the tree was closed"));
        assertThat(log).containsExactly("rendered", "received");
    }

    @Test
    void an_iterator_looks_ahead_and_ends_with_the_channel() {
        receiving(
                (rx, await) -> {
                    Iterator<Message> messages = rx.iterator();
                    log.add(messages.hasNext());
                    log.add(messages.hasNext());
                    log.add(messages.next().text());
                    log.add(messages.next().text());
                    assertThatExceptionOfType(UnsupportedOperationException.class)
                            .isThrownBy(messages::remove);
                    rx.close();
                    log.add(messages.hasNext());
                    assertThatExceptionOfType(NoSuchElementException.class).isThrownBy(messages::next);
                    log.add("ended");
                },
                new Message("a"),
                new Message("b"));
        assertThat(log).containsExactly(true, true, "a", "b", false, "ended");
    }
}
