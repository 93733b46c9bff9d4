package dev.yieldpoint.tck.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The failure of one body that a runtime throws into another one is a failure of the runtime. */
class ForeignFailureTest {

    private static final Application RECEIVER = new Application(new ComponentNode(
            "App",
            true,
            List.of(new Hook.UseCoroutine(
                    "sync", List.of(), List.of(new Instruction.Await(new Awaitable.Message<>(), "message")))),
            List.of()));

    @Test
    void a_body_that_does_not_fail_itself_is_broken_by_it() {
        Variation runtime = new Variation() {
            @Override
            public <M> Optional<M> receive(Routine<M> routine) {
                throw new ApplicationFailure("another body");
            }
        };

        ProgramRun run =
                ProgramRun.of(new Program(RECEIVER, List.of()), new JavaApiRuntime(runtime), Duration.ofSeconds(5));

        assertThat(run.trace())
                .filteredOn(Event.Broke.class::isInstance)
                .extracting(event -> ((Event.Broke) event).coroutine())
                .containsExactly(new CoroutineId("sync", 1, 1));
        assertThat(run.passed()).isFalse();
    }
}
