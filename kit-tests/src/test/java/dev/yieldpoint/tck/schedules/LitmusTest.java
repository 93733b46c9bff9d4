package dev.yieldpoint.tck.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.reference.EventLoopLitmus;
import dev.yieldpoint.reference.HandOverLitmus;
import dev.yieldpoint.reference.MailboxLitmus;
import dev.yieldpoint.tck.driver.NewThreadsLitmus;
import dev.yieldpoint.tck.driver.PooledThreadsLitmus;
import dev.yieldpoint.tck.schedules.engine.Litmus;
import dev.yieldpoint.tck.schedules.engine.LostLitmus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts of the reference and of the kit that threads use at the same time, in schedules that an engine controls. */
@Tag("schedules")
class LitmusTest {

    private static final int SCHEDULES = 2_000;

    private static final List<String> PACKAGES = List.of("dev/yieldpoint/reference/", "dev/yieldpoint/tck/driver/");

    @TempDir
    private Path work;

    @BeforeAll
    static void anEngineIsThere() {
        assumeTrue(EngineForTests.isThere(), "there is no JDK 25 for the engine");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                MailboxLitmus.class,
                EventLoopLitmus.class,
                HandOverLitmus.class,
                NewThreadsLitmus.class,
                PooledThreadsLitmus.class
            })
    void no_schedule_fails(Class<?> litmus) throws IOException {
        assertThat(outcome(litmus)).isEqualTo(Litmus.PASSED + SCHEDULES);
    }

    @Test
    void a_schedule_that_fails_is_found() throws IOException {
        assertThat(outcome(LostLitmus.class)).startsWith(Litmus.FAILED).contains("1 messages are counted");
    }

    private String outcome(Class<?> litmus) throws IOException {
        EngineFiles engine = EngineFiles.ofKit();
        LinkedJdk jdk = LinkedJdk.of(engine, EngineJdk.found(), EngineForTests.CACHE, System.out::println);
        ControlledSchedules.Subject subject = new ControlledSchedules.Subject(List.of(), "", PACKAGES);
        List<String> command = ControlledJvm.command(
                jdk,
                engine,
                Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                        .orElse(System.getProperty("java.class.path")),
                subject,
                work,
                Litmus.class.getName(),
                List.of(work.toString(), litmus.getName(), Integer.toString(SCHEDULES)));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
