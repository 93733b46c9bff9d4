package dev.yieldpoint.tck.schedules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfTestTest {

    /** This JVM is not one that the engine controls: all that it would play here would pass. */
    @Test
    void a_jvm_that_is_not_controlled_is_refused(@TempDir Path directory) {
        assertThat(new SelfTest(new Engine(directory)).reason())
                .hasValueSatisfying(reason -> assertThat(reason).contains("so it controls nothing here"));
    }
}
