package dev.yieldpoint.tck.trace;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import java.util.Locale;
import java.util.Map;

/** Something that was seen to happen; {@code toString} tells it in a line. */
public sealed interface Event {

    /** An event in the life of one coroutine. Between two of its awaits nothing else may happen. */
    sealed interface OfCoroutine extends Event {

        /** Whose event it is. */
        CoroutineId coroutine();
    }

    /** An event of a render or a listener, which may not happen between two awaits of a coroutine. */
    sealed interface OfComponent extends Event {

        /** The component's name. */
        String component();
    }

    /** The scenario asked for something. */
    record Asked(String what) implements Event {
        @Override
        public String toString() {
            return "— " + what;
        }
    }

    /** The scenario has the component removed, with everything below it. */
    record Removing(String component) implements Event {
        @Override
        public String toString() {
            return "the scenario removes \"" + component + '"';
        }
    }

    /** The scenario has the component's parent show it. */
    record Showing(String component) implements Event {
        @Override
        public String toString() {
            return "the scenario mounts \"" + component + '"';
        }
    }

    /** The scenario has the component rendered again. */
    record Rerendering(String component) implements Event {
        @Override
        public String toString() {
            return "the scenario renders \"" + component + "\" again";
        }
    }

    /** The scenario has the application closed. */
    record Closing() implements Event {
        @Override
        public String toString() {
            return "the scenario closes the application";
        }
    }

    /** The runtime has nothing more to do. */
    record Settled() implements Event {
        @Override
        public String toString() {
            return "settled";
        }
    }

    /** The runtime has not come back from what it was asked for, and was given up. */
    record Hung() implements Event {
        @Override
        public String toString() {
            return "the runtime hangs";
        }
    }

    /**
     * What somebody waited for is there, with an outcome that may be nothing, or turned out never to come. The number is that
     * of the await.
     */
    record Completed(long number, Awaitable<Value> what, boolean failed, Value outcome) implements Event {

        /** It is there, and gives nothing. */
        public Completed(long number, Awaitable<Value> what) {
            this(number, what, false, Value.NOTHING);
        }

        @Override
        public String toString() {
            return (failed ? "failed: " : "completed: ") + what;
        }
    }

    /** A component began to render. */
    record RenderBegan(String component, int mount) implements OfComponent {
        @Override
        public String toString() {
            return "\"" + component + "\" begins to render";
        }
    }

    /** A component has rendered, and shows these values. */
    record Rendered(
            String component,
            int mount,
            @JsonSetter(contentNulls = Nulls.SET) Map<String, Value> shows) implements OfComponent {
        @Override
        public String toString() {
            return "\"" + component + "\" has rendered" + (shows.isEmpty() ? "" : " " + shows);
        }
    }

    /** A render is about to end by an exception of its component's own. */
    record RenderFailed(String component, int mount) implements OfComponent {
        @Override
        public String toString() {
            return "a render of \"" + component + "\" fails";
        }
    }

    /** A listener began to run. */
    record ListenerBegan(String component) implements OfComponent {
        @Override
        public String toString() {
            return "a listener of \"" + component + "\" begins";
        }
    }

    /** A listener has run. */
    record ListenerEnded(String component) implements OfComponent {
        @Override
        public String toString() {
            return "a listener of \"" + component + "\" ends";
        }
    }

    /** A listener is about to end by an exception of its own. */
    record ListenerFailed(String component) implements OfComponent {
        @Override
        public String toString() {
            return "a listener of \"" + component + "\" fails";
        }
    }

    /** A listener set a state through the handle that its render borrowed. */
    record ListenerSet(String component, String state, Value value) implements OfComponent {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "a listener of \"%s\" sets \"%s\" to %s", component, state, value);
        }
    }

    /** A component has looked for a handle, and has found one or not. */
    record LookedUp(String component, String handle, boolean found) implements OfComponent {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "\"%s\" looks up \"%s\" and finds %s",
                    component,
                    handle,
                    found ? "a handle" : "no handle");
        }
    }

    /** Somebody replaced a shared value: a coroutine, or a thread that the runtime does not know. */
    record Written(String by, String shared, Value value) implements Event {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "\"%s\" writes %s to \"%s\"", by, value, shared);
        }
    }

    /**
     * Somebody is about to send. The coroutine that it goes to has no name if it is only known to be the one behind a handle
     * that was looked up; the mount is then that of the component that has looked it up.
     *
     * @param sender the name of a coroutine, of the component whose listener sends, or of a thread
     * @param senderMount in which mount the coroutine or component is; who is mounted again is another sender
     * @param handle the name of that handle, or empty
     */
    record Sending(
            String sender, int senderMount, long message, Value value, String coroutine, int mount, String handle)
            implements Event {

        /** Where it goes, in words. */
        public String where() {
            return coroutine.isEmpty() ? "through a handle" : "to \"" + coroutine + '"';
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "\"%s\" sends %s %s", sender, value, where());
        }
    }

    /** The send has returned. */
    record Sent(long message) implements Event {
        @Override
        public String toString() {
            return "the send has returned";
        }
    }

    /** The send has not returned: it threw. */
    record SendThrew(long message, String what) implements Event {
        @Override
        public String toString() {
            return "the send throws " + what;
        }
    }

    /** A message that no body has received was released: nothing refers to it any more. */
    record Released(long message) implements Event {
        @Override
        public String toString() {
            return "message " + message + " has been released";
        }
    }

    /**
     * The runtime threw at what somebody asked of it, other than to send. Who asked goes on with the exception.
     *
     * @param by the name of a coroutine, of a component, or of a thread
     * @param mount in which mount the coroutine or component is; 0 for a thread
     * @param subject the name of what it was about: a state, a handle, a child; empty if there is none
     */
    record Threw(String by, int mount, Operation operation, String subject, String what) implements Event {
        @Override
        public String toString() {
            String about = subject.isEmpty() ? "" : " \"" + subject + '"';
            return String.format(Locale.ROOT, "the runtime fails when \"%s\" %s%s: %s", by, operation, about, what);
        }
    }

    /** Here so many events were cut. */
    record Cut(int events) implements Event {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "… %d more events", events);
        }
    }

    /** What the scenario asked for has ended in an exception of the runtime. */
    record RuntimeThrew(String asked, String what) implements Event {
        @Override
        public String toString() {
            return "the runtime throws when asked to " + asked + ": " + what;
        }
    }

    /** The body was started. */
    record Started(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " starts";
        }
    }

    /** The body asks to wait; it may suspend here. its number is 0 if it asks for the next message. */
    record Awaiting(CoroutineId coroutine, long number, Awaitable<Value> what) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " awaits " + what;
        }
    }

    /** The body goes on behind an await, which gave it this; nothing if it failed. */
    record Resumed(CoroutineId coroutine, long number, Value given) implements OfCoroutine {

        /** The body goes on behind an await, which gave it nothing. */
        public Resumed(CoroutineId coroutine, long number) {
            this(coroutine, number, Value.NOTHING);
        }

        @Override
        public String toString() {
            return coroutine + " resumes";
        }
    }

    /** The body was given a message. */
    record Received(CoroutineId coroutine, long message, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " receives " + value;
        }
    }

    /** The body was told that the channel has ended. */
    record SawEnd(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " sees the end of its channel";
        }
    }

    /** The body asks for the next message without waiting, and may not suspend before it has an answer. */
    record TryingNext(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " tries to receive without waiting";
        }
    }

    /** The body, which does not wait, was told that its channel is empty and has not ended. */
    record FoundEmpty(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " finds its channel empty";
        }
    }

    /** The body logged a value. */
    record Logged(CoroutineId coroutine, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " logs " + value;
        }
    }

    /** The body read a state through a handle that it owns. */
    record ReadState(CoroutineId coroutine, String state, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s reads %s from the state \"%s\"", coroutine, value, state);
        }
    }

    /** The body read a shared value. */
    record ReadShared(CoroutineId coroutine, String shared, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s reads %s from the shared value \"%s\"", coroutine, value, shared);
        }
    }

    /** The body set a state. */
    record SetState(CoroutineId coroutine, String state, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s sets \"%s\" to %s", coroutine, state, value);
        }
    }

    /** The body tries to set a state that it only borrowed. */
    record TriedToSet(CoroutineId coroutine, String state, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%s tries to set the borrowed state \"%s\" to %s", coroutine, state, value);
        }
    }

    /** The body tried to set a state that it only borrowed, and the runtime would not have it. */
    record Refused(CoroutineId coroutine, String state) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s is not allowed to set \"%s\"", coroutine, state);
        }
    }

    /** The body set an atom. */
    record SetAtom(CoroutineId coroutine, String atom, Value value) implements OfCoroutine {
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%s sets the atom \"%s\" to %s", coroutine, atom, value);
        }
    }

    /** The body closed its channel. */
    record ClosedChannel(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " closes its channel";
        }
    }

    /** The body came to its end. */
    record Finished(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " ends";
        }
    }

    /** The body is about to end by an exception of its own, which nothing in it catches. */
    record Failed(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " fails";
        }
    }

    /** The body was unwound by a drop. */
    record Dropped(CoroutineId coroutine) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " is dropped";
        }
    }

    /** The runtime threw something into the body that it has no business to throw. */
    record Broke(CoroutineId coroutine, String what) implements OfCoroutine {
        @Override
        public String toString() {
            return coroutine + " gets an exception from the runtime: " + what;
        }
    }
}
