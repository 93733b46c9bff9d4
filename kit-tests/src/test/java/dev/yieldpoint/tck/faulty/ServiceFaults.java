package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Runtimes that cannot do what services need, though each of their parts looks sound. */
public final class ServiceFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of("refuses a component its fourth coroutine", "SERVICES-2", "the runtime threw", new Variation() {
                @Override
                public <M> Routine<M> useCoroutine(
                        ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                    Routine<M> routine = super.useCoroutine(place, scope, type, body);
                    if (place.routines.size() > 3) {
                        throw new IllegalStateException("too many coroutines");
                    }
                    return routine;
                }
            }),
            Fault.of(
                    "gives the previous outcome again if the next await is already complete",
                    "SERVICES-7",
                    "expected \"hello\", \"how are you?\", \"bye\", \"disconnected\"",
                    new Variation() {
                        @Override
                        @SuppressWarnings("unchecked") // all outcomes of the kit have one type
                        public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                            boolean again = routine.awaits > 1
                                    && stage.toCompletableFuture().isDone();
                            T outcome = again ? (T) routine.kept.get("outcome") : super.await(routine, stage);
                            routine.kept.put("outcome", outcome);
                            return outcome;
                        }
                    }));

    private ServiceFaults() {}
}
