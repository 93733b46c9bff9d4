package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodyError;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.play.Play;
import io.cucumber.java.en.Given;
import java.util.List;

/** What the application is made of. */
public final class ApplicationSteps {

    private final Play play;

    /** Plays one scenario. */
    public ApplicationSteps(Play play) {
        this.play = play;
    }

    /** A coroutine. */
    @Given("{string} runs the coroutine {string}:")
    public void runs(String component, String coroutine, String body) throws BodyError {
        play.describe(component, new Hook.UseCoroutine(coroutine, List.of(), BodyText.parse(body)));
    }

    /** A coroutine, into whose body owned handles have moved. */
    @Given("{string} runs the coroutine {string}, which owns {names}:")
    public void runs(String component, String coroutine, List<String> owned, String body) throws BodyError {
        play.describe(component, new Hook.UseCoroutine(coroutine, owned, BodyText.parse(body)));
    }

    /** A state. */
    @Given("{string} keeps the state {string}, initially {value}")
    public void keeps(String component, String state, Value initial) {
        play.describe(component, new Hook.UseState(state, initial));
    }

    /** A child that is there from the first render on. */
    @Given("{string} has the child {string}")
    public void hasChild(String component, String child) {
        play.describeChild(component, child, true);
    }

    /** A child that the scenario shows later. */
    @Given("{string} has the child {string}, not shown at first")
    public void hasHiddenChild(String component, String child) {
        play.describeChild(component, child, false);
    }
}
