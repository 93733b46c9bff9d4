package dev.yieldpoint.tck.schedules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.properties.ScheduledRaces;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ControlTest {

    private static final CoroutineRuntime REFERENCE =
            ((JavaApiRuntime) new Runtimes(ControlTest.class.getClassLoader()).named("reference")).runtime();

    private static final Program PROGRAM =
            ScheduledRaces.ALL.get(0).programs().programs(0).next().value();

    @Test
    void a_runtime_that_takes_threads_from_a_factory_can_be_controlled() {
        assertThat(reason(REFERENCE)).isEmpty();
    }

    private static Optional<String> reason(CoroutineRuntime runtime) {
        return Control.of(
                        new JavaApiRuntime(runtime), Thread.getAllStackTraces().keySet())
                .reason(List.of(PROGRAM), true);
    }

    @Test
    void a_runtime_that_keeps_threads_is_not_applicable() {
        ExecutorService pool = Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "kept");
            thread.setDaemon(true);
            return thread;
        });
        try {
            CoroutineRuntime pooled = REFERENCE
                    .withThreads(body -> new Thread(() -> pool.execute(body)))
                    .orElseThrow();
            CoroutineRuntime keeping = new CoroutineRuntime() {
                @Override
                public String name() {
                    return "keeping";
                }

                @Override
                public Mounted mount(Component root) {
                    return pooled.mount(root);
                }
            };

            assertThat(reason(keeping))
                    .contains("it keeps threads after a tree was closed (kept), which are in no schedule; a runtime can"
                            + " take new threads from a factory: CoroutineRuntime.withThreads");
        } finally {
            pool.shutdownNow();
        }
    }
}
