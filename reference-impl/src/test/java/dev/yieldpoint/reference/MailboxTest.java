package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MailboxTest {

    private static final int SENDERS = 8;
    private static final int MESSAGES = 5_000;

    private record Letter(int sender, int number) {}

    @Test
    void many_threads_sending_at_once_lose_nothing_and_each_keeps_its_order() throws Exception {
        List<Letter> received = new ArrayList<>();
        Kept<Coroutine<Letter>> handle = new Kept<>();
        CountDownLatch sent = new CountDownLatch(SENDERS);
        try (Root root = Root.showing(scope -> handle.set(scope.useCoroutine(Letter.class, (rx, await) -> {
            for (Letter letter : rx) {
                received.add(letter);
            }
        })))) {
            root.settle();
            for (int sender = 0; sender < SENDERS; sender++) {
                int self = sender;
                new Thread(() -> {
                            for (int number = 0; number < MESSAGES; number++) {
                                handle.get().send(new Letter(self, number));
                            }
                            sent.countDown();
                        })
                        .start();
            }
            while (sent.getCount() > 0) {
                root.settle(); // receives while they send
            }
            assertThat(sent.await(1, TimeUnit.SECONDS)).isTrue();
            root.settle();
        }
        assertThat(received).hasSize(SENDERS * MESSAGES);
        for (int sender = 0; sender < SENDERS; sender++) {
            int self = sender;
            assertThat(received)
                    .filteredOn(letter -> letter.sender == self)
                    .extracting(Letter::number)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void what_is_sent_before_the_body_starts_is_buffered() {
        List<String> received = new ArrayList<>();
        try (Root root = Root.showing(scope -> {
            Coroutine<String> handle = scope.useCoroutine(String.class, (rx, await) -> rx.forEach(received::add));
            handle.send("a");
            handle.send("b");
        })) {
            root.settle();
            assertThat(received).containsExactly("a", "b");
        }
    }

    @Test
    void closing_keeps_what_is_there_and_refuses_what_comes() {
        List<String> received = new ArrayList<>();
        Kept<Coroutine<String>> handle = new Kept<>();
        try (Root root = Root.showing(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            handle.get().send("before");
            rx.close();
            handle.get().send("after");
            rx.forEach(received::add);
            received.add(rx.next().orElse("ended"));
            received.add(rx.next().orElse("ended"));
        })))) {
            root.settle();
            assertThat(received).containsExactly("before", "ended", "ended");
        }
    }
}
