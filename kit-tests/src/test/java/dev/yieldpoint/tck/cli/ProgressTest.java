package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.properties.Properties;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.run.KnownFailures;
import dev.yieldpoint.tck.run.PropertyResult;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The error stream where it is no terminal, as in these tests. */
class ProgressTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream raw = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final Property property = Properties.ALL.get(0);

    @Test
    void a_long_run_shows_a_sign_of_life() {
        try (Progress progress = progress()) {
            for (int number = 1; number < 10_000; number++) {
                progress.tried(property, number);
            }
            assertThat(bytes.size()).isZero();
            progress.tried(property, 10_000);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8).lines()).containsExactly(property.name() + ": 10,000 tried");
    }

    @Test
    void what_fails_is_left_to_the_verdict() {
        try (Progress progress = progress()) {
            progress.over(PropertyResult.spoilt(property, 1, new IllegalStateException("oops")));
        }
        assertThat(bytes.size()).isZero();
    }

    private Progress progress() {
        return Progress.of(2, KnownFailures.NONE, new Streams(raw, raw));
    }
}
