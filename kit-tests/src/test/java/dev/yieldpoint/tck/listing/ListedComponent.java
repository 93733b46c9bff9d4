package dev.yieldpoint.tck.listing;

import dev.yieldpoint.spec.Scope;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The component that a listing stands in, once it is compiled: has the words that a listing does not declare. */
public abstract class ListedComponent {

    /** What the words mean. */
    public interface Meaning {

        void log(@Nullable Object value);

        CompletionStage<@Nullable Object> gate(String gate);

        CompletionStage<@Nullable Object> timer(long milliseconds);

        CompletionStage<@Nullable Object> nextTurn();

        CompletionStage<@Nullable Object> nextItem(String feed);

        CompletionStage<@Nullable Object> get(@Nullable Object path);

        CompletionStage<@Nullable Object> put(@Nullable Object value, @Nullable Object path);

        @Nullable
        Object content(@Nullable Object value);

        RuntimeException failure();
    }

    private @Nullable Meaning meaning;

    /** The statements of the listing. */
    public abstract void render(Scope scope);

    public final void means(Meaning given) {
        this.meaning = given;
    }

    protected final void log(@Nullable Object value) {
        meaning().log(value);
    }

    protected final CompletionStage<@Nullable Object> gate(String gate) {
        return meaning().gate(gate);
    }

    protected final CompletionStage<@Nullable Object> timer(Duration duration) {
        return meaning().timer(duration.toMillis());
    }

    protected final CompletionStage<@Nullable Object> nextTurn() {
        return meaning().nextTurn();
    }

    protected final CompletionStage<@Nullable Object> nextItem(String feed) {
        return meaning().nextItem(feed);
    }

    protected final CompletionStage<@Nullable Object> get(@Nullable Object path) {
        return meaning().get(path);
    }

    protected final CompletionStage<@Nullable Object> put(@Nullable Object value, @Nullable Object path) {
        return meaning().put(value, path);
    }

    protected final @Nullable Object content(@Nullable Object value) {
        return meaning().content(value);
    }

    protected final RuntimeException failure() {
        return meaning().failure();
    }

    private Meaning meaning() {
        return Objects.requireNonNull(meaning);
    }
}
