package dev.yieldpoint.tck.steps;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.core.cli.Main;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/**
 * Runs one feature, or one scenario of it, as Cucumber's own command line and the Cucumber plugins of IDEs do: against the reference.
 * The system property {@code feature} says which: {@code features/channel/sending.feature:72}.
 */
class FeatureTest {

    /** Far longer than a feature takes, also on a busy machine. */
    private static final long LONGEST_MILLIS = 300_000;

    private static final Optional<String> CHOSEN = Optional.ofNullable(System.getProperty("feature"));

    @Test
    void one_feature_or_scenario_runs_by_itself() throws Exception {
        List<String> arguments = new ArrayList<>(List.of("--glue", "dev.yieldpoint.tck.steps", "--monochrome"));
        CHOSEN.ifPresentOrElse(
                feature -> arguments.addAll(List.of("--plugin", "pretty")), () -> arguments.add("--no-summary"));
        arguments.add("../" + CHOSEN.orElse("features/lifecycle/start.feature"));
        AtomicInteger status = new AtomicInteger(-1);
        Thread thread = new Thread( // the choice of a runtime is left behind on it
                () -> status.set(Main.run(arguments.toArray(String[]::new), FeatureTest.class.getClassLoader())));
        thread.start();
        thread.join(LONGEST_MILLIS);
        assertThat(status).hasValue(0);
    }
}
