package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.tck.application.Awaitables;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.listing.ListedComponent;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a compiled listing awaits, and the words that it has for it. */
final class ListedAwaits implements ListedComponent.Meaning, Await {

    /** A stage that knows, with whatever is made of it, which wait it stands for. */
    private static final class Stage<T extends @Nullable Object> extends CompletableFuture<T> {

        private final Wait wait;

        Stage(Wait wait) {
            this.wait = wait;
        }

        @Override
        public <U extends @Nullable Object> CompletableFuture<U> newIncompleteFuture() {
            return new Stage<>(wait);
        }
    }

    private final BodyActions actions;
    private final ListedValues values;

    ListedAwaits(BodyActions actions, ListedValues values) {
        this.actions = actions;
        this.values = values;
    }

    @Override
    public <T extends @Nullable Object> T on(CompletionStage<T> stage) {
        try {
            actions.await(((Stage<?>) stage).wait);
        } catch (CompletionException failure) {
            // Is told to the trace; what the listing makes of it, the stage says.
        }
        return stage.toCompletableFuture().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public void log(@Nullable Object value) {
        actions.log(values.value(value));
    }

    @Override
    public CompletionStage<@Nullable Object> gate(String gate) {
        return stage(actions.begin(Awaitables.gate(gate)));
    }

    @Override
    public CompletionStage<@Nullable Object> timer(long milliseconds) {
        return stage(actions.begin(Awaitables.time(milliseconds)));
    }

    @Override
    public CompletionStage<@Nullable Object> nextTurn() {
        return stage(actions.begin(Awaitables.turn()));
    }

    @Override
    public CompletionStage<@Nullable Object> nextItem(String feed) {
        return stage(actions.begin(Awaitables.item(feed)));
    }

    @Override
    public CompletionStage<@Nullable Object> get(@Nullable Object path) {
        return stage(actions.begin(Awaitables.get(String.valueOf(path))));
    }

    @Override
    public CompletionStage<@Nullable Object> put(@Nullable Object value, @Nullable Object path) {
        return stage(actions.begin(Awaitables.put(String.valueOf(path), values.value(value))));
    }

    @Override
    public @Nullable Object content(@Nullable Object value) {
        return values.content(value);
    }

    @Override
    public RuntimeException failure() {
        return actions.failure();
    }

    private CompletionStage<@Nullable Object> stage(Wait wait) {
        Stage<@Nullable Object> stage = new Stage<>(wait);
        CompletableFuture<Value> unused =
                wait.outcome().whenComplete((value, failure) -> complete(stage, value, failure));
        return stage;
    }

    private void complete(Stage<@Nullable Object> stage, @Nullable Value value, @Nullable Throwable failure) {
        if (failure != null) {
            stage.completeExceptionally(failure);
        } else {
            stage.complete(value == null ? null : values.java(value));
        }
    }
}
