package dev.yieldpoint.tck.play;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.run.Runtimes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A runtime is not blamed for requests that the kit cannot make. */
@Timeout(120)
class PlayWithoutHttpTest {

    /** The scenario scripts no answer, so nobody has used the server before the application is started. */
    @Test
    void an_application_that_makes_requests_is_not_started_where_the_kit_cannot_make_them() throws Exception {
        Process process = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.tls.client.protocols=unheard-of",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Scenario.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("cannot check HTTP: the kit cannot make requests: ")
                    .endsWith("; events: 0");
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    /** Plays one scenario, in a JVM where no HTTP client can be made, and prints how its start ended. */
    static final class Scenario {

        public static void main(String[] args) {
            new ScenarioContext(
                            new Runtimes(Scenario.class.getClassLoader()).named("reference"),
                            new Endurance(Duration.ofSeconds(20)),
                            played -> System.out.print(
                                    "; events: " + played.trace().size()))
                    .during(Scenario::play);
            System.exit(0);
        }

        private static void play() {
            ScenarioRun play = new ScenarioRun();
            try {
                play.describe(
                        "App",
                        new Hook.UseCoroutine(
                                "reporter", List.of(), BodyText.parse("get \"/news\" as page\nlog page")));
                play.start();
                System.out.print("started");
            } catch (IllegalStateException | RuntimeFailure | BodySyntaxException e) {
                System.out.print(e.getMessage());
            } finally {
                play.end("X-1a", true);
            }
        }
    }
}
