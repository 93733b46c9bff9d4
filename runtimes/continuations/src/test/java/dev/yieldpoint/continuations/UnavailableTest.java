package dev.yieldpoint.continuations;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;

class UnavailableTest {

    @Test
    void a_process_that_cannot_have_continuations_is_told_what_is_missing() {
        int version = Runtime.version().feature();
        assumeTrue(version < 24, "this build runs its tests with access to continuations");
        assertThatIllegalStateException()
                .isThrownBy(ContinuationsRuntime::new)
                .withMessage("continuations need JDK 24 or later, started with --add-exports"
                        + " java.base/jdk.internal.vm=ALL-UNNAMED; this is JDK " + version);
    }
}
