package dev.yieldpoint.tck.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.run.TestResult;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference runtime, checked chapter by chapter as the command line does it, with SHOULD. Its name keeps it out of
 * {@code mvn verify}, whose last word is the same check; the profile {@code mutation} runs it against mutants.
 */
final class ReferenceConforms {

    private static final Conformance KIT = new Conformance();

    static List<String> chapters() {
        return KIT.specification().chapters();
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void keeps(String chapter) {
        UntilFailed runtime =
                new UntilFailed(new Runtimes(ReferenceConforms.class.getClassLoader()).named("reference"));

        CheckResult result = KIT.check(
                runtime,
                CheckOptions.DEFAULTS
                        .withSelection(new Selection(Set.of(), Set.of(chapter)))
                        .withStrict(true)
                        .withProfiles(Set.copyOf(KIT.specification().profiles()))
                        .withPatience(Duration.ofSeconds(5))
                        .withEffort(new PropertyConfig(30, 1)),
                runtime);

        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
    }

    /** What the command line does besides, for a runtime over the Java API. */
    @Test
    void keeps_the_promises_of_the_java_api() {
        CheckResult result = KIT.check(
                new Runtimes(ReferenceConforms.class.getClassLoader()).named("reference"),
                CheckOptions.DEFAULTS
                        .withSelection(KIT.selection(JavaApiRuntime.promiseIds()))
                        .withStrict(true)
                        .withPatience(Duration.ofSeconds(5)),
                CheckListener.NOBODY);

        assertThat(result.promises()).hasSameSizeAs(JavaApiRuntime.promiseIds());
        assertThat(result.conformance()).isEqualTo(CheckResult.Conformance.CONFORMANT);
    }

    /** Starts no application once a scenario has failed: one is enough for a mutant, and the next might hang as well. */
    private static final class UntilFailed implements RuntimeUnderTest, CheckListener {

        private final RuntimeUnderTest runtime;
        private boolean failed;

        UntilFailed(RuntimeUnderTest runtime) {
            this.runtime = runtime;
        }

        @Override
        public void over(TestResult experiment) {
            failed |=
                    !experiment.failure().isEmpty() || !experiment.violations().isEmpty();
        }

        @Override
        public String name() {
            return runtime.name();
        }

        @Override
        public Driver open(Application application, Environment outside) {
            if (failed) {
                throw new IllegalStateException("another scenario has failed already");
            }
            return runtime.open(application, outside);
        }
    }
}
