package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.ClauseVerdict;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What the Java API says beyond the words of the features, the kit's driver sees. */
@Execution(ExecutionMode.CONCURRENT)
final class JavaApiFaultsTest {

    @Test
    void a_failure_that_comes_out_of_an_await_wrapped_up() {
        assertCaught("YIELDING-6", "it hides the failure of the await in", new Variation() {
            @Override
            public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                try {
                    return super.await(routine, stage);
                } catch (CompletionException failure) {
                    throw new CompletionException(failure);
                }
            }
        });
    }

    @Test
    void a_borrowed_handle_that_can_be_owned_when_its_render_is_over() {
        assertCaught("OWNERSHIP-1", "\"App\" shows as \"status\" \"working\"", new Variation() {
            @Override
            public <T extends @Nullable Object> OwnedState<T> toOwned(State<T> borrowed, OwnedState<T> owned) {
                return owned;
            }
        });
    }

    /** A drop unwinds a body where it is suspended, and sending never suspends. */
    @Test
    void a_send_that_throws_as_if_the_sender_were_dropped() {
        assertCaught("CHANNEL-6", "CoroutineDropped", new Variation() {
            @Override
            public <M> void send(Routine<M> to, M message) {
                if (Routine.running().isPresent()) {
                    throw new CoroutineDropped();
                }
                super.send(to, message);
            }
        });
    }

    @Test
    void a_state_that_throws_as_if_the_coroutine_that_sets_it_were_dropped() {
        assertCaught("STATE-1", "CoroutineDropped", new Variation() {
            @Override
            public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
                if (Routine.running().isPresent()) {
                    throw new CoroutineDropped();
                }
                super.set(place, state, value);
            }
        });
    }

    /** It breaks a SHOULD, and nothing that must be; scenarios and programs that go on after the exception prove nothing. */
    @Test
    void a_second_receive_after_the_end_may_throw() {
        Variation throwing = new Variation() {
            @Override
            public <M> Optional<M> receive(Routine<M> routine) {
                if (routine.kept.containsKey("end")) {
                    throw new IllegalStateException("the end was seen");
                }
                Optional<M> message = super.receive(routine);
                if (message.isEmpty()) {
                    routine.kept.put("end", true);
                }
                return message;
            }
        };
        CheckResult result = Findings.KIT.check(
                new JavaApiRuntime(throwing),
                CheckOptions.DEFAULTS.withEffort(new PropertyConfig(20, 1)),
                CheckListener.NOBODY);

        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
        assertThat(result.roots()).extracting(root -> root.clause().id()).containsExactly("CHANNEL-10");
        assertThat(result.crashed()).isEmpty();
    }

    private static void assertCaught(String root, String message, Variation runtime) {
        CheckResult result = new Conformance()
                .check(
                        new JavaApiRuntime(runtime),
                        CheckOptions.DEFAULTS.withStrict(true).withEffort(PropertyConfig.NONE),
                        CheckListener.NOBODY);

        assertThat(result.kitErrors()).isEmpty();
        assertThat(result.roots())
                .singleElement()
                .satisfies(verdict -> assertThat(verdict.clause().id()).isEqualTo(root))
                .extracting(ClauseVerdict::evidence)
                .satisfies(evidence -> assertThat(evidence.get(0).message()).contains(message));
    }
}
