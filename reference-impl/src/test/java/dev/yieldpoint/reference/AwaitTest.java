package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AwaitTest {

    private final List<@Nullable Object> results = new ArrayList<>();

    private void awaiting(CompletionStage<?> stage, Runnable completion) {
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            Throwable thrown = catchThrowable(() -> results.add(await.on(stage)));
            if (thrown != null) {
                results.add(thrown);
            }
        }))) {
            root.settle();
            completion.run();
            root.settle();
            assertThat(results).hasSize(1);
        }
    }

    @Test
    void a_failure_comes_out_as_the_cause_of_one_completion_exception() {
        IOException failure = new IOException("the line is dead");
        CompletableFuture<String> stage = new CompletableFuture<>();
        CompletionStage<String> dependent = stage.thenApply(String::trim).thenApply(String::trim);
        awaiting(
                dependent,
                () -> stage.completeExceptionally(new CompletionException(new CompletionException(failure))));
        assertThat((Throwable) results.get(0))
                .isExactlyInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    void a_stage_that_has_failed_already_comes_out_alike() {
        IOException failure = new IOException("the line is dead");
        awaiting(CompletableFuture.failedStage(failure), () -> {});
        assertThat((Throwable) results.get(0))
                .isExactlyInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    void a_cancelled_stage_comes_out_as_a_failed_one() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        awaiting(stage, () -> stage.cancel(false));
        assertThat((Throwable) results.get(0))
                .isExactlyInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void null_is_a_result() {
        CompletableFuture<@Nullable Void> stage = new CompletableFuture<>();
        awaiting(stage, () -> stage.complete(null));
        assertThat(results).containsOnlyNulls();
    }

    @Test
    void a_stage_need_not_be_convertible_to_a_future() {
        CompletableFuture<String> stage = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> toCompletableFuture() {
                throw new UnsupportedOperationException();
            }
        };
        awaiting(stage, () -> stage.complete("there"));
        assertThat(results).containsExactly("there");
    }

    @Test
    void a_stage_that_calls_its_actions_late_resumes_the_body_then() {
        List<Runnable> calls = new ArrayList<>();
        CompletableFuture<String> stage = new CompletableFuture<>() {
            @Override
            public CompletableFuture<String> whenComplete(BiConsumer<? super String, ? super Throwable> callback) {
                calls.add(() -> callback.accept("there", null));
                return this;
            }
        };
        try (Root root =
                Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> results.add(await.on(stage))))) {
            root.settle();
            stage.complete("there");
            root.settle();
            assertThat(results).isEmpty();
            calls.forEach(Runnable::run);
            root.settle();
            assertThat(results).containsExactly("there");
        }
    }

    @Test
    void a_completed_stage_neither_yields_nor_wakes() {
        List<String> log = new ArrayList<>();
        try (Root root = Root.showing(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                for (int time = 0; time < 3; time++) {
                    log.add("first " + await.on(CompletableFuture.completedStage(time)));
                }
                await.on(new CompletableFuture<String>());
            });
            scope.useCoroutine(Integer.class, (rx, await) -> log.add("second"));
        })) {
            root.settle();
            assertThat(log).containsExactly("first 0", "first 1", "first 2", "second");
            assertThat(Queued.ready(root.tree)).isZero();
        }
    }
}
