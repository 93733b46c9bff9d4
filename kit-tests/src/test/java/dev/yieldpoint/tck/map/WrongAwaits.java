package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.variation.Routine;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Completes awaits wrongly. */
final class WrongAwaits extends WrongInCell {

    WrongAwaits(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

    @Override
    public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
        if (!is(Action.COMPLETE, Wrong.LOSES, Wrong.DELAYS, Wrong.THROWS)
                || stage.toCompletableFuture().isDone()) {
            return super.await(routine, stage);
        }
        CompletableFuture<T> through = new CompletableFuture<>();
        var unused = stage.whenComplete((value, failure) -> {
            Runnable complete = () -> {
                if (failure == null) {
                    through.complete(value);
                } else {
                    through.completeExceptionally(failure);
                }
            };
            if (!isDue(Action.COMPLETE)) {
                complete.run();
            } else if (fault.wrong() == Wrong.DELAYS) {
                later(complete);
            } else if (fault.wrong() == Wrong.THROWS) {
                through.completeExceptionally(thrown());
            } else {
                done();
            }
        });
        return super.await(routine, through);
    }
}
