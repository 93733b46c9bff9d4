package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.play.ScenarioRun;
import dev.yieldpoint.tck.trace.Event;
import io.cucumber.java.en.Then;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was observed, after the application has settled. */
public final class ObservationSteps {

    private final ScenarioRun play;

    /** Plays one scenario. */
    public ObservationSteps(ScenarioRun play) {
        this.play = play;
    }

    /** The coroutine has logged exactly these values so far, over all its mounts, in this order. */
    @Then("{string} logged {values}")
    public void logged(String coroutine, List<Value> values) {
        expect("\"" + coroutine + "\" logged", values, notes(coroutine));
    }

    /** The coroutine has logged exactly these numbers so far, in ascending order. */
    @Then("{string} logged the numbers {int} to {int}")
    public void loggedNumbers(String coroutine, int first, int last) {
        expect("\"" + coroutine + "\" logged", OutsideSteps.numbers(first, last), notes(coroutine));
    }

    /** The coroutine has logged exactly these values so far, in any order. */
    @Then("{string} logged in any order {values}")
    public void loggedInAnyOrder(String coroutine, List<Value> values) {
        expect("\"" + coroutine + "\" logged, sorted,", sorted(values), sorted(notes(coroutine)));
    }

    /** The coroutine has logged this value once for each render of the component, and nothing else. */
    @Then("{string} logged {value} once for every render of {string}")
    public void loggedForEveryRender(String coroutine, Value value, String component) {
        rendered(component);
        int renders = Math.toIntExact(renders(play.trace().events(), component));
        expect("\"" + coroutine + "\" logged", Collections.nCopies(renders, value), notes(coroutine));
    }

    /** The coroutine has logged nothing so far. */
    @Then("{string} has logged nothing yet")
    public void loggedNothing(String coroutine) {
        expect("\"" + coroutine + "\" logged", List.of(), notes(coroutine));
    }

    /** The body was started this many times, over all mounts. */
    @Then("{string} was started {count}")
    public void started(String coroutine, Integer times) {
        expect(
                "starts of \"" + coroutine + '"',
                times,
                of(Event.Started.class, coroutine).count());
    }

    /** The body has run to its end. */
    @Then("{string} has ended")
    public void ended(String coroutine) {
        if (of(Event.Finished.class, coroutine).findAny().isEmpty()) {
            throw play.failure("\"" + coroutine + "\" has not ended");
        }
    }

    /** The body has ended with an exception of its own. */
    @Then("{string} has failed")
    public void failed(String coroutine) {
        if (of(Event.Failed.class, coroutine).findAny().isEmpty()) {
            throw play.failure("\"" + coroutine + "\" has not failed");
        }
    }

    /** At least one render of the component has ended with an exception of its own. */
    @Then("a render of {string} has failed")
    public void renderFailed(String component) {
        play.component(component);
        if (play.trace()
                .events(Event.RenderFailed.class)
                .noneMatch(render -> render.component().equals(component))) {
            throw play.failure("no render of \"" + component + "\" has failed");
        }
    }

    /** At least one listener of the component has ended with an exception of its own. */
    @Then("a listener of {string} has failed")
    public void listenerFailed(String component) {
        play.component(component);
        if (play.trace()
                .events(Event.ListenerFailed.class)
                .noneMatch(listener -> listener.component().equals(component))) {
            throw play.failure("no listener of \"" + component + "\" has failed");
        }
    }

    /** The body was dropped before it ran to its end. */
    @Then("{string} was dropped")
    public void dropped(String coroutine) {
        if (of(Event.Dropped.class, coroutine).findAny().isEmpty()) {
            throw play.failure("\"" + coroutine + "\" was not dropped");
        }
    }

    /** The last render of the component showed this value under this name. */
    @Then("{string} shows {value} as {string}")
    public void shows(String component, Value value, String name) {
        play.component(component);
        Event.Rendered last = play.trace()
                .events(Event.Rendered.class)
                .filter(render -> render.component().equals(component))
                .reduce((first, second) -> second)
                .orElseThrow(() -> play.failure("\"" + component + "\" has not rendered"));
        if (!last.shows().containsKey(name)) {
            throw new IllegalApplicationException(
                    String.format(Locale.ROOT, "\"%s\" shows no \"%s\"", component, name));
        }
        Value shown = last.shows().get(name);
        expect(
                String.format(Locale.ROOT, "\"%s\" shows as \"%s\"", component, name),
                value,
                shown == null ? Value.NOTHING : shown);
    }

    /** The component has rendered at least once, whatever it showed. */
    @Then("{string} has rendered")
    public void rendered(String component) {
        play.component(component);
        if (renders(play.trace().events(), component) == 0) {
            throw play.failure("\"" + component + "\" has not rendered");
        }
    }

    /** The component has rendered since the last `When` step, not counting the start of the application. */
    @Then("{string} has rendered again")
    public void renderedAgain(String component) {
        expectRenders(component, play.sinceLastMove(), "at least one", count -> count >= 1);
    }

    /** The component has not rendered since the last `When` step, not counting the start of the application. */
    @Then("{string} has not rendered again")
    public void notRenderedAgain(String component) {
        expectRenders(component, play.sinceLastMove(), "none", count -> count == 0);
    }

    /** The component has rendered once since the first set after the last `When` step; no other step counts renders. */
    @Then("the sets caused one render of {string}")
    public void oneRender(String component) {
        List<Event> sinceSet = play.sinceLastMove().stream()
                .dropWhile(event -> !(event instanceof Event.SetState))
                .toList();
        if (sinceSet.isEmpty()) {
            throw play.failure("nothing was set");
        }
        expectRenders(component, sinceSet, "one", count -> count == 1);
    }

    private void expectRenders(String component, List<Event> since, String words, LongPredicate expected) {
        play.component(component);
        long renders = renders(since, component);
        if (!expected.test(renders)) {
            Event first = since.get(0);
            throw play.failure(String.format(
                    Locale.ROOT,
                    "renders of \"%s\" since «%s»: %d, expected %s",
                    component,
                    first instanceof Event.Asked asked ? asked.what() : first,
                    renders,
                    words));
        }
    }

    private static long renders(List<Event> events, String component) {
        return events.stream()
                .filter(event -> event instanceof Event.Rendered render
                        && render.component().equals(component))
                .count();
    }

    /** The last render that looked up the handle found one. */
    @Then("the handle {string} was found")
    public void found(String handle) {
        expectFound(handle, true);
    }

    /** The last render that looked up the handle got an empty value. */
    @Then("the handle {string} was not found")
    public void notFound(String handle) {
        expectFound(handle, false);
    }

    private void expectFound(String handle, boolean expected) {
        play.known(handle, Hook.UseHandle.class);
        boolean found = play.trace()
                .events(Event.LookedUp.class)
                .filter(lookup -> lookup.handle().equals(handle))
                .reduce((first, second) -> second)
                .orElseThrow(() -> play.failure("no render has looked up the handle \"" + handle + '"'))
                .found();
        if (found != expected) {
            throw play.failure(
                    String.format(Locale.ROOT, "the handle \"%s\" was %s", handle, found ? "found" : "not found"));
        }
    }

    /** No other coroutine or component recorded an event between the two logged values. */
    @Then("nothing else happened between {value} and {value} of {string}")
    public void nothingElse(Value from, Value to, String coroutine) {
        List<Event> events = play.trace().events();
        int begin = indexOfNote(events, coroutine, from);
        int end = indexOfNote(events, coroutine, to);
        for (Event event : events.subList(begin, Math.max(begin, end))) {
            boolean foreign = event instanceof Event.OfComponent
                    || (event instanceof Event.OfCoroutine own
                            && !own.coroutine().name().equals(coroutine));
            if (foreign) {
                throw play.failure(String.format(
                        Locale.ROOT, "between %s and %s of \"%s\" this happened: %s", from, to, coroutine, event));
            }
        }
    }

    /** What the coroutine has logged so far is recorded in the verdict; every outcome is accepted. */
    @Then("the verdict records what {string} logged")
    public void recordsLogged(String coroutine) {
        List<Value> logged = notes(coroutine);
        play.recordOutcome(String.format(
                Locale.ROOT, "\"%s\" logged %s", coroutine, logged.isEmpty() ? "nothing" : words(logged)));
    }

    /** The number of renders of the component since the last `When` step is recorded in the verdict; every outcome is accepted. */
    @Then("the verdict records how often {string} rendered")
    public void recordsRenders(String component) {
        play.component(component);
        long renders = renders(play.sinceLastMove(), component);
        String times =
                renders == 0 ? "did not render" : renders == 1 ? "rendered once" : "rendered " + renders + " times";
        play.recordOutcome(String.format(Locale.ROOT, "\"%s\" %s", component, times));
    }

    /** Which of the two coroutines logged first since the last `When` step is recorded in the verdict; every outcome is accepted. */
    @Then("the verdict records whether {string} or {string} logged first")
    public void recordsFirst(String one, String other) {
        play.known(one, Hook.UseCoroutine.class);
        play.known(other, Hook.UseCoroutine.class);
        play.recordOutcome(play.sinceLastMove().stream()
                .filter(Event.Logged.class::isInstance)
                .map(event -> ((Event.Logged) event).coroutine().name())
                .filter(name -> name.equals(one) || name.equals(other))
                .findFirst()
                .map(first -> "\"" + first + "\" logged first")
                .orElse("neither logged"));
    }

    /** These messages were sent, no body has received them, and nothing refers to them any more. */
    @Then("the message(s) {values} has/have been released")
    public void released(List<Value> values) {
        Map<Long, Value> sent = new TreeMap<>();
        play.trace()
                .events(Event.Sending.class)
                .filter(sending -> values.contains(sending.value()))
                .forEach(sending -> sent.put(sending.message(), sending.value()));
        values.stream().filter(value -> !sent.containsValue(value)).findFirst().ifPresent(value -> {
            throw play.failure("no message " + value + " was sent");
        });
        play.trace()
                .events(Event.Received.class)
                .filter(received -> sent.containsKey(received.message()))
                .findFirst()
                .ifPresent(received -> {
                    throw play.failure(received + ", a message that no body should receive");
                });
        play.awaitReleases(Set.copyOf(sent.keySet()));
        play.trace().events(Event.Released.class).map(Event.Released::message).forEach(sent::remove);
        sent.values().stream().findFirst().ifPresent(value -> {
            throw play.failure("the message " + value + " has not been released");
        });
    }

    /** The server has received this many requests for this path. */
    @Then("the server was asked for {string} {count}")
    public void asked(String path, Integer times) {
        play.start();
        expect("requests for \"" + path + '"', times, play.server().requests(path));
    }

    private int indexOfNote(List<Event> events, String coroutine, Value value) {
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof Event.Logged note
                    && note.coroutine().name().equals(coroutine)
                    && note.value().equals(value)) {
                return i;
            }
        }
        throw play.failure(String.format(Locale.ROOT, "\"%s\" has not logged %s", coroutine, value));
    }

    private List<Value> notes(String coroutine) {
        return of(Event.Logged.class, coroutine).map(Event.Logged::value).toList();
    }

    private <E extends Event.OfCoroutine> Stream<E> of(Class<E> kind, String coroutine) {
        play.known(coroutine, Hook.UseCoroutine.class);
        return play.trace()
                .events(kind)
                .filter(event -> event.coroutine().name().equals(coroutine));
    }

    private void expect(String what, List<Value> expected, List<Value> seen) {
        if (!seen.equals(expected)) {
            throw play.failure(String.format(Locale.ROOT, "%s %s, expected %s", what, words(seen), words(expected)));
        }
    }

    private void expect(String what, Value expected, Value seen) {
        expect(what, List.of(expected), List.of(seen));
    }

    private void expect(String what, long expected, long seen) {
        if (seen != expected) {
            throw play.failure(String.format(Locale.ROOT, "%s: %d, expected %d", what, seen, expected));
        }
    }

    private static List<Value> sorted(List<Value> values) {
        List<Value> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparing(Value::toString));
        return sorted;
    }

    private static String words(List<Value> values) {
        return values.isEmpty()
                ? "nothing at all"
                : values.stream().map(Value::toString).collect(Collectors.joining(", "));
    }
}
