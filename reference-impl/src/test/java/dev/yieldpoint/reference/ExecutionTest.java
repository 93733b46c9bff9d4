package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** A runtime with executions from outside, which may refuse to stop a body. */
class ExecutionTest {

    private static final CompletableFuture<String> NEVER = new CompletableFuture<>();

    private final List<Object> log = new ArrayList<>();
    private final RecordedThreads threads = new RecordedThreads();
    private final Kept<Coroutine<String>> handle = new Kept<>();
    private Runnable beforeSuspending = () -> {};

    /** Threads that log what is done with them, refuse to continue after the end, and do something else before they suspend. */
    private Execution create(Runnable body) {
        AtomicBoolean ended = new AtomicBoolean();
        Execution real = ThreadExecution.on(threads).create(() -> {
            body.run();
            ended.set(true);
        });
        log.add("create");
        return new Execution() {
            @Override
            public void resume() {
                log.add("resume");
                assertThat(ended).isFalse();
                real.resume();
            }

            @Override
            public void suspend() {
                log.add("suspend");
                beforeSuspending.run();
                real.suspend();
            }
        };
    }

    private EventLoop tree(Component root) {
        return new EventLoop(root, this::create);
    }

    @Test
    void it_resumes_the_executions_that_it_creates() {
        try (Mounted tree = ReferenceRuntime.withExecutions(this::create)
                .mount(scope -> handle.set(scope.useCoroutine(
                        String.class, (rx, await) -> log.add(rx.next().orElseThrow()))))) {
            tree.settle();
            handle.get().send("message");
            log.add("sent");
            tree.settle();
        }
        assertThat(log).containsExactly("create", "resume", "suspend", "sent", "resume", "message");
    }

    @Test
    void a_starter_is_required() {
        assertThatNullPointerException()
                .isThrownBy(() -> ReferenceRuntime.withExecutions(null))
                .withMessage("starter");
    }

    private static void refuse() {
        throw new UnsupportedOperationException("cannot stop here");
    }

    private void refused(Runnable await) {
        assertThatThrownBy(await::run).hasMessage("cannot stop here");
        log.add("refused");
    }

    @Test
    void a_body_that_cannot_be_stopped_fails_at_its_await_and_the_others_go_on() {
        EventLoop tree = tree(scope -> {
            scope.useCoroutine(Integer.class, (rx, await) -> {
                beforeSuspending = ExecutionTest::refuse;
                try {
                    rx.next();
                } finally {
                    beforeSuspending = () -> {};
                }
            });
            handle.set(scope.useCoroutine(
                    String.class, (rx, await) -> log.add(rx.next().orElseThrow())));
        });
        assertThatThrownBy(tree::settle)
                .isInstanceOf(CoroutineFailedException.class)
                .hasRootCauseMessage("cannot stop here");
        handle.get().send("message");
        tree.settle();
        tree.close();
        assertThat(log).endsWith("resume", "message");
    }

    @Test
    void a_stage_that_completes_while_an_await_is_refused_resumes_nobody() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        beforeSuspending = () -> {
            gate.complete("open");
            refuse();
        };
        EventLoop tree = tree(scope -> scope.useCoroutine(String.class, (rx, await) -> await.on(gate)));
        assertThatThrownBy(tree::settle).isInstanceOf(CoroutineFailedException.class);
        assertThat(Queued.ready(tree)).isZero();
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("create", "resume", "suspend");
    }

    @Test
    void a_message_that_comes_after_a_receive_was_refused_resumes_nobody() {
        beforeSuspending = ExecutionTest::refuse;
        EventLoop tree = tree(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            refused(rx::next);
            handle.get().send("unread");
        })));
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("create", "resume", "suspend", "refused");
    }

    @Test
    void a_body_that_was_refused_can_await_elsewhere_and_is_woken_once() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        beforeSuspending = ExecutionTest::refuse;
        EventLoop tree = tree(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            refused(rx::next);
            refused(() -> await.on(NEVER));
            beforeSuspending = () -> {};
            log.add(await.on(gate));
            log.add(rx.next().orElseThrow());
        })));
        tree.settle();
        handle.get().send("message");
        assertThat(Queued.ready(tree)).isZero();
        gate.complete("open");
        assertThat(Queued.ready(tree)).isEqualTo(1);
        tree.settle();
        tree.close();
        assertThat(log)
                .containsExactly(
                        "create", "resume", "suspend", "refused", "suspend", "refused", "suspend", "resume", "open",
                        "message");
    }
}
