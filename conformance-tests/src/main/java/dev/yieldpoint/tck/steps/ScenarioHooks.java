package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.play.ScenarioRun;
import io.cucumber.java.After;
import io.cucumber.java.Scenario;

/** Ends the play behind every scenario. */
public final class ScenarioHooks {

    private final ScenarioRun play;

    /** Plays one scenario. */
    public ScenarioHooks(ScenarioRun play) {
        this.play = play;
    }

    /** Judges the whole trace, and lets go of the runtime. */
    @After
    public void end(Scenario scenario) {
        String id =
                scenario.getSourceTagNames().stream().findFirst().orElse("@?").substring(1);
        play.end(id, scenario.isFailed());
    }
}
