package dev.yieldpoint.tck.faulty;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.measured.Findings;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import dev.yieldpoint.tck.verdict.LikelyCause;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A runtime that has a fault of the ledger is recognised, whatever its exceptions say. */
@Execution(ExecutionMode.CONCURRENT)
class LikelyCauseTest {

    /** As {@link InjectionFaults} has it, with another exception. */
    @Test
    void a_fault_is_recognised_by_another_exception() {
        CheckResult result = Findings.KIT.check(
                new JavaApiRuntime(new Variation() {
                    @Override
                    public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
                        return super.useHandle(place, scope, type).or(() -> {
                            throw new NoSuchElementException("no \"kitchen\", asked to find it: 7 times");
                        });
                    }
                }),
                CheckOptions.DEFAULTS.withStrict(true).withEffort(PropertyConfig.NONE),
                CheckListener.NOBODY);

        assertThat(result.roots())
                .singleElement()
                .extracting(LikelyCause::of)
                .asString()
                .startsWith("the runtime throws where no handle is found.");
    }
}
