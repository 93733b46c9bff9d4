package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.ScenarioContext;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.Runtimes;
import io.cucumber.java.Before;

/** Lets scenarios run without the kit around them, as an IDE's Cucumber plugin runs them: against the reference runtime. */
public final class ByThemselves {

    /** Chooses the reference, which must be on the class path, unless a runtime was chosen. */
    @Before(order = 0)
    public void chooseTheReference() {
        ScenarioContext.otherwise(() -> new ScenarioContext(
                new Runtimes(ByThemselves.class.getClassLoader()).named("reference"),
                new Endurance(CheckOptions.DEFAULT_PATIENCE),
                played -> {}));
    }
}
