package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * A runtime is given null where an application has nothing: as a state, and as the result of a stage. What else the API passes is never
 * null.
 */
final class Nulls {

    private Nulls() {}

    /** What the runtime is given. */
    @SuppressWarnings("NullAway") // the type of a state allows null
    static Value given(Value value) {
        return value.equals(Value.NOTHING) ? null : value;
    }

    /** A stage whose result the runtime is given. */
    static CompletionStage<Value> given(CompletionStage<Value> stage) {
        return stage.thenApply(Nulls::given);
    }

    /** What the runtime gave. */
    static Value taken(@Nullable Value given) {
        return given == null ? Value.NOTHING : given;
    }
}
