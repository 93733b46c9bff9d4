package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.language.BodySyntaxException;
import dev.yieldpoint.tck.language.BodyText;
import dev.yieldpoint.tck.play.ScenarioRun;
import io.cucumber.java.en.Given;
import java.util.List;

/** What the application is made of. */
public final class ApplicationSteps {

    private final ScenarioRun play;

    /** Plays one scenario. */
    public ApplicationSteps(ScenarioRun play) {
        this.play = play;
    }

    /** A coroutine. */
    @Given("{string} runs the coroutine {string}:")
    public void runs(String component, String coroutine, String body) throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), List.of(), body);
    }

    /** A coroutine, into whose body owned handles have moved. */
    @Given("{string} runs the coroutine {string}, which owns {names}:")
    public void runs(String component, String coroutine, List<String> owned, String body) throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, owned, List.of(), body);
    }

    /** A coroutine that holds on to what its render only borrowed. */
    @Given("{string} runs the coroutine {string}, which borrows {names}:")
    public void runsBorrowing(String component, String coroutine, List<String> borrowed, String body)
            throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), borrowed, body);
    }

    /** A coroutine whose messages have a type of their own, by which its handle is found. */
    @Given("{string} runs the coroutine {string} for messages of the type {string}:")
    public void runsTyped(String component, String coroutine, String type, String body) throws BodySyntaxException {
        describe(component, coroutine, type, List.of(), List.of(), body);
    }

    /** A coroutine whose messages have a type of their own, and into whose body owned handles have moved. */
    @Given("{string} runs the coroutine {string} for messages of the type {string}, which owns {names}:")
    public void runsTyped(String component, String coroutine, String type, List<String> owned, String body)
            throws BodySyntaxException {
        describe(component, coroutine, type, owned, List.of(), body);
    }

    /** Coroutines with the same body, numbered from 1. */
    @Given("{string} runs {int} coroutines, {string} and so on:")
    public void runsMany(String component, int number, String first, String body) throws BodySyntaxException {
        for (String coroutine : CountedNames.of(first, number)) {
            describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), List.of(), body);
        }
    }

    /** A look-up of a handle, of which the component then speaks by this name. */
    @Given("{string} looks up {string} with use_coroutine_handle for messages of the type {string}")
    public void looksUp(String component, String handle, String type) {
        play.describe(component, new Hook.UseHandle(handle, type));
    }

    /** A value that other threads may write. */
    @Given("{string} shares the value {string}, initially {value}")
    public void shares(String component, String name, Value initial) {
        play.describe(component, new Hook.UseShared(name, initial));
    }

    /** An atom. */
    @Given("the atom {string} is initially {value}")
    public void atom(String name, Value initial) {
        play.describeAtom(name, initial);
    }

    /** The root of atoms. */
    @Given("{string} initialises the atom root")
    public void holdsAtoms(String component) {
        play.describe(component, new Hook.InitAtoms());
    }

    /** A reader of an atom. */
    @Given("{string} reads the atom {string}")
    public void reads(String component, String atom) {
        play.describe(component, new Hook.ReadAtom(atom));
    }

    /** A send in the component itself, in the first render of every mount or in each render. */
    @Given("{string} sends {value} to/through {string} in {renders}")
    public void sendsInRender(String component, Value value, String address, Hook.Renders renders) {
        play.describe(component, new Hook.Send(value, address, renders));
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

    /** A child that the scenario mounts later. */
    @Given("{string} has the child {string}, not mounted at first")
    public void hasHiddenChild(String component, String child) {
        play.describeChild(component, child, false);
    }

    /** A component that many levels below, and between them components with one child and nothing else. */
    @Given("{string} has the descendant {string}, {int} levels below")
    public void hasDescendant(String component, String descendant, int levels) {
        if (levels < 1) {
            throw new IllegalApplicationException("a descendant is at least one level below");
        }
        String parent = component;
        for (int level = 1; level < levels; level++) {
            String child = descendant + ", level " + level;
            play.describeChild(parent, child, true);
            parent = child;
        }
        play.describeChild(parent, descendant, true);
    }

    private void describe(
            String component, String coroutine, String type, List<String> owns, List<String> borrows, String body)
            throws BodySyntaxException {
        play.describe(component, new Hook.UseCoroutine(coroutine, type, owns, borrows, BodyText.parse(body)));
    }
}
