package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Target;
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

    /** The component calls use_coroutine with this body. */
    @Given("{string} runs the coroutine {string}:")
    public void runs(String component, String coroutine, String body) throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), List.of(), body);
    }

    /** The same, and the body captures owned handles of these states. */
    @Given("{string} runs the coroutine {string}, which owns {names}:")
    public void runs(String component, String coroutine, List<String> owned, String body) throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, owned, List.of(), body);
    }

    /** The same, and the body keeps handles of these states that its render only borrows. */
    @Given("{string} runs the coroutine {string}, which borrows {names}:")
    public void runsBorrowing(String component, String coroutine, List<String> borrowed, String body)
            throws BodySyntaxException {
        describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), borrowed, body);
    }

    /** The same, and the body captures the value that the state has in the render, in a local of its name. */
    @Given("{string} runs the coroutine {string}, which captures the value of the state {string}:")
    public void runsCapturingState(String component, String coroutine, String state, String body)
            throws BodySyntaxException {
        describe(component, coroutine, Target.state(state), body);
    }

    /** The same, and the body captures the value that the atom has in the render, in a local of its name. */
    @Given("{string} runs the coroutine {string}, which captures the value of the atom {string}:")
    public void runsCapturingAtom(String component, String coroutine, String atom, String body)
            throws BodySyntaxException {
        describe(component, coroutine, Target.atom(atom), body);
    }

    /** The component calls use_coroutine for messages of the type, by which its handle is found. */
    @Given("{string} runs the coroutine {string} for messages of the type {string}:")
    public void runsTyped(String component, String coroutine, String type, String body) throws BodySyntaxException {
        describe(component, coroutine, type, List.of(), List.of(), body);
    }

    /** The same for messages of the type, and the body captures owned handles of these states. */
    @Given("{string} runs the coroutine {string} for messages of the type {string}, which owns {names}:")
    public void runsTyped(String component, String coroutine, String type, List<String> owned, String body)
            throws BodySyntaxException {
        describe(component, coroutine, type, owned, List.of(), body);
    }

    /** The component calls use_coroutine repeatedly with the same body; the names are numbered from 1. */
    @Given("{string} runs {int} coroutines, {string} and so on:")
    public void runsMany(String component, int number, String first, String body) throws BodySyntaxException {
        for (String coroutine : CountedNames.of(first, number)) {
            describe(component, coroutine, Hook.UseCoroutine.ANY_TYPE, List.of(), List.of(), body);
        }
    }

    /** The component calls use_coroutine_handle for the type; other steps refer to the handle by this name. */
    @Given("{string} looks up {string} with use_coroutine_handle for messages of the type {string}")
    public void looksUp(String component, String handle, String type) {
        play.describe(component, new Hook.UseHandle(handle, type));
    }

    /** The component calls use_rw; foreign threads may write the value. */
    @Given("{string} shares the value {string}, initially {value}")
    public void shares(String component, String name, Value initial) {
        play.describe(component, new Hook.UseShared(name, initial));
    }

    /** The application has an atom with this initial value. */
    @Given("the atom {string} is initially {value}")
    public void atom(String name, Value initial) {
        play.describeAtom(name, initial);
    }

    /** The component calls use_init_atom_root. */
    @Given("{string} initialises the atom root")
    public void holdsAtoms(String component) {
        play.describe(component, new Hook.InitAtoms());
    }

    /** The component calls use_read, and shows the value of the atom. */
    @Given("{string} reads the atom {string}")
    public void reads(String component, String atom) {
        play.describe(component, new Hook.ReadAtom(atom));
    }

    /** The component sends the value while it renders: in the first render of each mount, or in every render. */
    @Given("{string} sends {value} to/through {string} in {renders}")
    public void sendsInRender(String component, Value value, String address, Hook.Renders renders) {
        play.describe(component, new Hook.Send(value, address, renders));
    }

    /** The component calls use_state, and shows the value of the state. */
    @Given("{string} keeps the state {string}, initially {value}")
    public void keeps(String component, String state, Value initial) {
        play.describe(component, new Hook.UseState(state, initial));
    }

    /** The component calls use_state, but reads the state in no render, and so does not show it. */
    @Given("{string} keeps the state {string}, initially {value}, and does not read it")
    public void keepsUnread(String component, String state, Value initial) {
        play.describe(component, new Hook.UseState(state, initial, false));
    }

    /** The component reads a state that a component above keeps, in every render, and shows its value. */
    @Given("{string} reads the state {string}")
    public void readsState(String component, String state) {
        play.describe(component, new Hook.ReadState(state));
    }

    /** The component ends its render here while the state has this value: it calls none of the hooks of later steps. */
    @Given("{string} returns early from its render while {string} is {value}")
    public void returnsEarly(String component, String state, Value value) {
        play.describe(component, new Hook.ReturnEarly(state, value));
    }

    /** The child is mounted from the first render on. */
    @Given("{string} has the child {string}")
    public void hasChild(String component, String child) {
        play.describeChild(component, child, true);
    }

    /** The child is mounted when a later step says so. */
    @Given("{string} has the child {string}, not mounted at first")
    public void hasHiddenChild(String component, String child) {
        play.describeChild(component, child, false);
    }

    /** The descendant is this many levels below; each component in between has one child and nothing else. */
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

    private void describe(String component, String coroutine, Target captured, String body) throws BodySyntaxException {
        String type = Hook.UseCoroutine.ANY_TYPE;
        play.describe(
                component,
                new Hook.UseCoroutine(
                        coroutine,
                        type,
                        List.of(),
                        List.of(),
                        List.of(captured),
                        BodyText.parse(body, List.of(captured))));
    }

    private void describe(
            String component, String coroutine, String type, List<String> owns, List<String> borrows, String body)
            throws BodySyntaxException {
        play.describe(component, new Hook.UseCoroutine(coroutine, type, owns, borrows, BodyText.parse(body)));
    }
}
