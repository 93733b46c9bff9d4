package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineJdkTest {

    @TempDir
    private Path directory;

    @Test
    void a_directory_that_is_no_jdk_is_refused() {
        assertThatExceptionOfType(EngineUnusableException.class)
                .isThrownBy(() -> EngineJdk.at(directory))
                .withMessage("--engine-jdk: " + directory + " is no JDK: it has no file «release»");
    }

    @Test
    void another_version_is_refused() throws IOException {
        release("17.0.2");

        assertThatExceptionOfType(EngineUnusableException.class)
                .isThrownBy(() -> EngineJdk.at(directory))
                .withMessage("--engine-jdk: " + directory + " is a JDK 17.0.2; the engine knows JDK 25 only");
    }

    @Test
    void a_jre_is_refused() throws IOException {
        release("25.0.1");

        assertThatExceptionOfType(EngineUnusableException.class)
                .isThrownBy(() -> EngineJdk.at(directory))
                .withMessage("--engine-jdk: " + directory + " has no bin/jlink; a JDK is needed, not a JRE");
    }

    @Test
    void a_jdk_of_the_version_is_taken() throws IOException {
        release("25");
        Path jlink = Files.createDirectories(directory.resolve("bin")).resolve("jlink");
        Files.createFile(jlink);
        assertThat(jlink.toFile().setExecutable(true)).isTrue();

        assertThat(EngineJdk.at(directory)).isEqualTo(new EngineJdk(directory, "25"));
    }

    private void release(String version) throws IOException {
        Files.writeString(directory.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }
}
