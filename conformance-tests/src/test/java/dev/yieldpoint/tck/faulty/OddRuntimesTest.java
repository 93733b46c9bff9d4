package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict.Verdict;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.Selection;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A runtime that makes odd use of what is left free passes everything. */
final class OddRuntimesTest {

    private static final Conformance KIT = new Conformance();

    static Stream<Named<Variation>> odd() {
        return Stream.of(
                Named.of("last in, first out", new LastInFirstOut()),
                Named.of("yields at every await", new YieldsAlways()),
                Named.of("renders once more after every set", new RendersTwice()));
    }

    @ParameterizedTest
    @MethodSource("odd")
    void an_odd_runtime_breaks_nothing(Variation odd) {
        CheckResult result =
                KIT.check(new JavaApiRuntime(odd), Selection.ALL, true, Duration.ofSeconds(10), scenario -> {});

        assertThat(result.clauses())
                .filteredOn(clause -> clause.verdict() == Verdict.FAILED)
                .isEmpty();
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
        assertThat(odd.oddities).as("how often it was odd").hasPositiveValue();
    }

    /** Hands out turns when everything else is done: to whoever asked last. */
    private static class LastInFirstOut extends Variation {
        @Override
        void settle(Tree tree, Mounted mounted) {
            mounted.settle();
            for (var turn = tree.turns.pollLast(); turn != null; turn = tree.turns.pollLast()) {
                oddities.addAndGet(tree.turns.isEmpty() ? 0 : 1);
                turn.complete(null);
                mounted.settle();
            }
        }

        void takeTurn(Routine<?> routine) {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            routine.place.tree.turns.addLast(turn);
            routine.awaitReally(turn);
        }

        @Override
        <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            takeTurn(routine);
            super.run(routine, body);
        }

        @Override
        <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            try {
                return super.await(routine, stage);
            } finally {
                takeTurn(routine);
            }
        }

        @Override
        <M> Optional<M> receive(Routine<M> routine) {
            Optional<M> message = super.receive(routine);
            takeTurn(routine);
            return message;
        }
    }

    /** Lets everything else have its turn at every await, also of what is there. */
    private static final class YieldsAlways extends LastInFirstOut {
        @Override
        <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
            oddities.addAndGet(stage.toCompletableFuture().isDone() ? 1 : 0);
            takeTurn(routine);
            return super.await(routine, stage);
        }
    }

    /** Renders again what it has just rendered. */
    private static final class RendersTwice extends Variation {
        @Override
        <T extends @Nullable Object> void set(Place place, OwnedState<T> state, T value) {
            super.set(place, state, value);
            var unused = place.nextRender().thenRun(() -> {
                oddities.incrementAndGet();
                place.update.run();
            });
        }
    }
}
