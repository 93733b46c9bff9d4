package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.yieldpoint.spec.Await;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A body that awaits where its stack is almost used up. Its thread is a platform thread: JDK 25 has crashed when virtual threads
 * suspended with so deep a stack.
 */
class StackTest {

    private static final int AWAITS = 400;
    private static final int SMALL = 200_000; // bytes

    private final List<CompletableFuture<Integer>> gates =
            Stream.generate(CompletableFuture<Integer>::new).limit(AWAITS).toList();
    private int begun;
    private int resumed;
    private int refused;

    @Test
    void an_await_either_suspends_the_body_or_throws_before_anything_else_runs() {
        EventLoop tree = new EventLoop(
                scope -> scope.useCoroutine(String.class, (rx, await) -> {
                    awaitNext(await); // loads and links what an await needs, while there is room for that
                    overflow(await);
                }),
                ThreadExecution.on(body -> {
                    Thread thread = new Thread(null, body, "small stack", SMALL);
                    thread.setDaemon(true);
                    thread.start();
                }));
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            tree.settle();
            for (int settled = 0; resumed + refused < AWAITS; settled++) {
                assertThat(resumed).isEqualTo(settled);
                assertThat(begun).isEqualTo(settled + refused + 1); // the body is suspended in an await
                gates.get(begun - 1).complete(settled);
                tree.settle();
            }
            tree.close();
        });
        assertThat(refused).isPositive();
        assertThat(resumed).isPositive();
    }

    /** Calls itself until the stack is used up, and awaits in each of the last calls. */
    private void overflow(Await await) {
        try {
            overflow(await);
        } catch (StackOverflowError expected) {
            // the stack ends below
        }
        awaitNext(await);
    }

    private void awaitNext(Await await) {
        if (begun < AWAITS) {
            try {
                await.on(gates.get(begun++));
                resumed++;
            } catch (StackOverflowError tooDeep) {
                refused++;
            }
        }
    }
}
