package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.ScenarioContext;
import dev.yieldpoint.tck.run.Runtimes;
import io.cucumber.java.Before;
import java.time.Duration;

/** Lets scenarios run without the kit around them, as an IDE's Cucumber plugin runs them: against the reference runtime. */
public final class ByThemselves {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** Chooses the reference, which must be on the class path, unless a runtime was chosen. */
    @Before(order = 0)
    public void chooseTheReference() {
        ScenarioContext.otherwise(() -> new ScenarioContext(
                new Runtimes(ByThemselves.class.getClassLoader()).named("reference"),
                new Endurance(PATIENCE),
                played -> {}));
    }
}
