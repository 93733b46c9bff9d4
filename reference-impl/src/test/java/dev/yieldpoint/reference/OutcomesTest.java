package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What comes out of an await, and of a body. */
class OutcomesTest {

    private final List<@Nullable Object> log = new ArrayList<>();

    private @Nullable Throwable thrownFor(CompletionStage<String> stage) {
        Kept<Throwable> thrown = new Kept<>();
        try (Root root = Root.showing(scope ->
                scope.useCoroutine(String.class, (rx, await) -> thrown.set(catchThrowable(() -> await.on(stage)))))) {
            root.settle();
        }
        return thrown.get();
    }

    @Test
    void a_completion_exception_without_a_cause_is_a_failure_like_any_other() {
        CompletionException failure = new CompletionException("without a cause", null);
        assertThat(thrownFor(CompletableFuture.failedStage(failure)))
                .isExactlyInstanceOf(CompletionException.class)
                .isNotSameAs(failure)
                .hasCause(failure);
    }

    @Test
    void an_error_is_a_failure_like_any_other() {
        AssertionError failure = new AssertionError("of the stage");
        assertThat(thrownFor(CompletableFuture.failedStage(failure)))
                .isExactlyInstanceOf(CompletionException.class)
                .hasCause(failure);
    }

    @Test
    void what_the_stage_itself_throws_comes_out_as_it_is() {
        UnsupportedOperationException thrown = new UnsupportedOperationException("no callbacks");
        assertThat(thrownFor(new CompletableFuture<>() {
                    @Override
                    public CompletableFuture<String> whenComplete(
                            BiConsumer<? super String, ? super Throwable> action) {
                        throw thrown;
                    }
                }))
                .isSameAs(thrown);
    }

    @Test
    void a_drop_leaves_the_stage_alone() {
        CompletableFuture<String> stage = new CompletableFuture<>();
        Mounted tree = new ReferenceRuntime()
                .mount(scope -> scope.useCoroutine(String.class, (rx, await) -> {
                    try {
                        await.on(stage);
                    } catch (CoroutineDropped dropped) {
                        log.add("dropped");
                        throw dropped;
                    }
                }));
        tree.settle();
        tree.close();
        assertThat(log).containsExactly("dropped");
        assertThat(stage.isDone()).isFalse();
        stage.complete("too late");
    }

    @Test
    void a_drop_has_neither_cause_nor_stack_trace_and_is_no_exception() {
        assertThat(new CoroutineDropped())
                .isInstanceOf(Error.class)
                .hasNoCause()
                .hasNoSuppressedExceptions();
        assertThat(new CoroutineDropped().getStackTrace()).isEmpty();
    }
}
