package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.play.Move;
import dev.yieldpoint.tck.play.Race;
import dev.yieldpoint.tck.play.ScenarioRun;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.List;
import java.util.stream.LongStream;

/** What happens outside the application. */
public final class OutsideSteps {

    private final ScenarioRun play;

    /** Plays one scenario. */
    public OutsideSteps(ScenarioRun play) {
        this.play = play;
    }

    /** The first render, if nothing else has caused it. */
    @When("the application starts")
    public void starts() {
        play.start();
    }

    /** One listener sends everything that the step names. */
    @When("{values} is/are sent to {string}")
    public void sent(List<Value> values, String coroutine) {
        play.make(new Move.Send(values, coroutine));
    }

    /** The same, for many. */
    @When("the numbers {int} to {int} are sent to {string}")
    public void numbersSent(int first, int last, String coroutine) {
        play.make(new Move.Send(numbers(first, last), coroutine));
    }

    /** One listener of the component that looked the handle up sends. */
    @When("{values} is/are sent through {string}")
    public void sentThrough(List<Value> values, String handle) {
        play.make(new Move.Send(values, handle));
    }

    /** A thread that the runtime does not know sends. */
    @When("another thread sends {values} to {string}")
    public void sentByThread(List<Value> values, String coroutine) {
        play.make(new Move.SendFromThread(values, coroutine));
    }

    /** A thread that the runtime does not know replaces a shared value. */
    @When("another thread writes {value} to {string}")
    public void writtenByThread(Value value, String shared) {
        play.make(new Move.WriteFromThread(value, shared));
    }

    /** Threads that the runtime does not know send while it runs: the first 1001, 1002 and so on, the second 2001. */
    @When("{int} threads at once send {int} message(s) each to {string}")
    public void raceOfSends(int threads, int messages, String coroutine) {
        play.make(new Race.Sends(threads, messages, coroutine));
    }

    /** The same, while the parent of a component renders without it. */
    @When("{int} threads at once send {int} message(s) each to {string}, while {string} is removed")
    public void raceOfSendsDuringRemoval(int threads, int messages, String coroutine, String component) {
        play.make(
                new Race.SendsDuringRemoval(new Race.Sends(threads, messages, coroutine), new Move.Remove(component)));
    }

    /** Threads that the runtime does not know replace a shared value while it runs, each by numbers of its own. */
    @When("{int} threads at once write {int} value(s) each to {string}")
    public void raceOfWrites(int threads, int values, String shared) {
        play.make(new Race.Writes(threads, values, shared));
    }

    /** Threads that the runtime does not know push items to a feed while it runs, each numbers of its own. */
    @When("{int} threads at once push {int} item(s) each to the feed {string}")
    public void raceOfItems(int threads, int items, String feed) {
        play.make(new Race.Items(threads, items, feed));
    }

    /** A listener uses the state that its render borrowed, or, once the component is gone, a handle that was kept. */
    @When("a listener sets {string} to {value}")
    public void setByListener(String state, Value value) {
        play.make(new Move.SetInListener(state, value));
    }

    /** A listener throws an exception of the application's own. */
    @When("a listener of {string} fails")
    public void listenerFails(String component) {
        play.make(new Move.FailInListener(component));
    }

    /** The component throws in its next render, behind its hooks, whenever that render is: the first of a mount, or another. */
    @When("the next render of {string} will fail")
    public void nextRenderFails(String component) {
        play.make(new Move.FailInNextRender(component));
    }

    /** Items, one after another. */
    @When("{values} arrives/arrive on the feed {string}")
    public void arrives(List<Value> items, String feed) {
        play.make(new Move.Feed(items, feed));
    }

    /** What has arrived can still be taken. */
    @When("the feed {string} ends")
    public void feedEnds(String feed) {
        play.make(new Move.EndFeed(feed));
    }

    /** A gate opens for good. */
    @When("the gate {string} opens")
    public void opens(String gate) {
        play.make(new Move.OpenGate(gate));
    }

    /** Virtual time. */
    @When("{duration} pass/passes")
    public void passes(Long milliseconds) {
        play.make(new Move.PassTime(milliseconds));
    }

    /** A render that nothing but the scenario asks for. */
    @When("{string} renders again")
    public void rendersAgain(String component) {
        play.make(new Move.RenderAgain(component));
    }

    /** Its parent renders, with it. */
    @When("{string} is mounted")
    public void shown(String component) {
        play.make(new Move.Show(component));
    }

    /** Its parent renders, without it. */
    @When("{string} is removed")
    public void removed(String component) {
        play.make(new Move.Remove(component));
    }

    /** The whole application, for good: afterwards messages are sent, values written and states set by what was kept. */
    @When("the application is closed")
    public void closed() {
        play.make(new Move.CloseApplication());
    }

    /** The steps from here to «the application settles» happen one right after another. */
    @When("the next steps happen before the application settles")
    public void together() {
        play.collect();
    }

    /** What has happened since the application settled last takes its effect. */
    @When("the application settles")
    public void settles() {
        play.settle();
    }

    /** From now on. */
    @Given("the server answers {string} with {string}")
    public void answers(String path, String body) {
        play.server().answers(path, body);
    }

    /** From now on, with status 500. */
    @Given("the server refuses {string}")
    public void refuses(String path) {
        play.server().refuses(path);
    }

    /** From now on, without an answer. */
    @Given("the server drops the connection for {string}")
    public void drops(String path) {
        play.server().drops(path);
    }

    /** Until it is told to answer. */
    @Given("the server holds its answer to {string}")
    public void holds(String path) {
        play.server().holds(path);
    }

    /** Every request that is held for the path. */
    @When("the server answers the held {string} with {string}")
    public void answersHeld(String path, String body) {
        play.answerHeld(path, body);
    }

    static List<Value> numbers(int first, int last) {
        return LongStream.rangeClosed(first, last).mapToObj(Value::number).toList();
    }
}
