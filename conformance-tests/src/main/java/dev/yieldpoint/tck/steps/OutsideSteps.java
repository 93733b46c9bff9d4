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

    /** The application renders for the first time, unless an earlier step has caused that. */
    @When("the application starts")
    public void starts() {
        play.start();
    }

    /** One listener sends all the values, in this order. */
    @When("{values} is/are sent to {string}")
    public void sent(List<Value> values, String coroutine) {
        play.make(new Move.Send(values, coroutine));
    }

    /** One listener sends all the numbers, in ascending order. */
    @When("the numbers {int} to {int} are sent to {string}")
    public void numbersSent(int first, int last, String coroutine) {
        play.make(new Move.Send(numbers(first, last), coroutine));
    }

    /** One listener of the component that looked up the handle sends all the values, in this order. */
    @When("{values} is/are sent through {string}")
    public void sentThrough(List<Value> values, String handle) {
        play.make(new Move.Send(values, handle));
    }

    /** A foreign thread sends all the values, in this order. */
    @When("another thread sends {values} to {string}")
    public void sentByThread(List<Value> values, String coroutine) {
        play.make(new Move.SendFromThread(values, coroutine));
    }

    /** A foreign thread writes the shared value. */
    @When("another thread writes {value} to {string}")
    public void writtenByThread(Value value, String shared) {
        play.make(new Move.WriteFromThread(value, shared));
    }

    /** Foreign threads send concurrently while the runtime runs: the first 1001, 1002 and so on, the second 2001. */
    @When("{int} threads at once send {int} message(s) each to {string}")
    public void raceOfSends(int threads, int messages, String coroutine) {
        play.make(new Race.Sends(threads, messages, coroutine));
    }

    /** The same, while the parent of a component renders without that component. */
    @When("{int} threads at once send {int} message(s) each to {string}, while {string} is removed")
    public void raceOfSendsDuringRemoval(int threads, int messages, String coroutine, String component) {
        play.make(
                new Race.SendsDuringRemoval(new Race.Sends(threads, messages, coroutine), new Move.Remove(component)));
    }

    /** Foreign threads concurrently write the shared value while the runtime runs, each with numbers of its own. */
    @When("{int} threads at once write {int} value(s) each to {string}")
    public void raceOfWrites(int threads, int values, String shared) {
        play.make(new Race.Writes(threads, values, shared));
    }

    /** Foreign threads concurrently push items to the feed while the runtime runs, each with numbers of its own. */
    @When("{int} threads at once push {int} item(s) each to the feed {string}")
    public void raceOfItems(int threads, int items, String feed) {
        play.make(new Race.Items(threads, items, feed));
    }

    /** A listener sets the state through the handle that its render borrowed or, after a removal, through a kept handle. */
    @When("a listener sets {string} to {value}")
    public void setByListener(String state, Value value) {
        play.make(new Move.SetInListener(state, value));
    }

    /** A listener of the component throws an exception of the application. */
    @When("a listener of {string} fails")
    public void listenerFails(String component) {
        play.make(new Move.FailInListener(component));
    }

    /** The component throws after its hooks in its next render, be it the first of a mount or a later one. */
    @When("the next render of {string} will fail")
    public void nextRenderFails(String component) {
        play.make(new Move.FailInNextRender(component));
    }

    /** The items arrive, one after another. */
    @When("{values} arrives/arrive on the feed {string}")
    public void arrives(List<Value> items, String feed) {
        play.make(new Move.Feed(items, feed));
    }

    /** The feed ends; items that have arrived can still be received. */
    @When("the feed {string} ends")
    public void feedEnds(String feed) {
        play.make(new Move.EndFeed(feed));
    }

    /** The gate opens, and stays open. */
    @When("the gate {string} opens")
    public void opens(String gate) {
        play.make(new Move.OpenGate(gate));
    }

    /** Virtual time passes. */
    @When("{duration} pass/passes")
    public void passes(Long milliseconds) {
        play.make(new Move.PassTime(milliseconds));
    }

    /** The component renders because the scenario asks for it, and for no other reason. */
    @When("{string} renders again")
    public void rendersAgain(String component) {
        play.make(new Move.RenderAgain(component));
    }

    /** The parent renders with the component. */
    @When("{string} is mounted")
    public void shown(String component) {
        play.make(new Move.Show(component));
    }

    /** The parent renders without the component. */
    @When("{string} is removed")
    public void removed(String component) {
        play.make(new Move.Remove(component));
    }

    /** One listener of the parent of the component sends all the values, in this order, and then removes the component. */
    @When("a listener sends {values} to {string} and then removes {string}")
    public void sentAndRemoved(List<Value> values, String coroutine, String component) {
        play.make(new Move.SendAndRemove(values, coroutine, component));
    }

    /** The application is closed; later steps send, write and set through kept handles. */
    @When("the application is closed")
    public void closed() {
        play.make(new Move.CloseApplication());
    }

    /** The steps up to «the application settles» happen without settling in between. */
    @When("the next steps happen before the application settles")
    public void together() {
        play.collect();
    }

    /** The application settles after all the steps since it last settled. */
    @When("the application settles")
    public void settles() {
        play.settle();
    }

    /** From now on the server responds to this path with this body. */
    @Given("the server answers {string} with {string}")
    public void answers(String path, String body) {
        play.server().answers(path, body);
    }

    /** From now on the server responds to this path with status 500. */
    @Given("the server refuses {string}")
    public void refuses(String path) {
        play.server().refuses(path);
    }

    /** From now on the server closes the connection for this path without a response. */
    @Given("the server drops the connection for {string}")
    public void drops(String path) {
        play.server().drops(path);
    }

    /** From now on the server holds requests for this path until a step answers them. */
    @Given("the server holds its answer to {string}")
    public void holds(String path) {
        play.server().holds(path);
    }

    /** The server responds to every request that it holds for this path. */
    @When("the server answers the held {string} with {string}")
    public void answersHeld(String path, String body) {
        play.answerHeld(path, body);
    }

    static List<Value> numbers(int first, int last) {
        return LongStream.rangeClosed(first, last).mapToObj(Value::number).toList();
    }
}
