package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Map;

/** What a process says that has happened: an event of the trace, or one of those that the kit has to translate. */
sealed interface Reported {

    /** Asks what it is. */
    void accept(Visitor visitor);

    /** What to do for each kind. */
    interface Visitor {

        /** {@link Seen} */
        void seen(Event event);

        /** {@link PollBegan} */
        void pollBegan(CoroutineId coroutine);

        /** {@link PollEnded} */
        void pollEnded(CoroutineId coroutine);

        /** {@link Awaiting} */
        void awaiting(Awaiting await);

        /** {@link Resumed} */
        void resumed(Resumed resumed);
    }

    /** An event of the trace, as it is. */
    record Seen(Event event) implements Reported {
        @Override
        public void accept(Visitor visitor) {
            visitor.seen(event);
        }
    }

    /** The runtime begins to poll a coroutine. */
    record PollBegan(CoroutineId coroutine) implements Reported {
        @Override
        public void accept(Visitor visitor) {
            visitor.pollBegan(coroutine);
        }
    }

    /** The poll is over. */
    record PollEnded(CoroutineId coroutine) implements Reported {
        @Override
        public void accept(Visitor visitor) {
            visitor.pollEnded(coroutine);
        }
    }

    /** A body resumes after an await. */
    record Resumed(
            CoroutineId coroutine, @JsonProperty("wait") long number, Value given) implements Reported {
        @Override
        public void accept(Visitor visitor) {
            visitor.resumed(this);
        }
    }

    /** A body is about to await something; the number is the process's own, and 0 for a message. */
    record Awaiting(
            CoroutineId coroutine, @JsonProperty("wait") long number, Awaitable<Value> what) implements Reported {
        @Override
        public void accept(Visitor visitor) {
            visitor.awaiting(this);
        }
    }

    /** The events of the trace that a process may report, by the name that the protocol has for them. */
    Map<String, Class<? extends Event>> EVENTS = Map.ofEntries(
            Map.entry("render-began", Event.RenderBegan.class),
            Map.entry("rendered", Event.Rendered.class),
            Map.entry("looked-up", Event.LookedUp.class),
            Map.entry("listener-began", Event.ListenerBegan.class),
            Map.entry("listener-ended", Event.ListenerEnded.class),
            Map.entry("render-failed", Event.RenderFailed.class),
            Map.entry("listener-failed", Event.ListenerFailed.class),
            Map.entry("listener-set", Event.ListenerSet.class),
            Map.entry("sending", Event.Sending.class),
            Map.entry("sent", Event.Sent.class),
            Map.entry("send-threw", Event.SendThrew.class),
            Map.entry("released", Event.Released.class),
            Map.entry("written", Event.Written.class),
            Map.entry("started", Event.Started.class),
            Map.entry("received", Event.Received.class),
            Map.entry("saw-end", Event.SawEnd.class),
            Map.entry("trying-next", Event.TryingNext.class),
            Map.entry("found-empty", Event.FoundEmpty.class),
            Map.entry("logged", Event.Logged.class),
            Map.entry("read-state", Event.ReadState.class),
            Map.entry("set-state", Event.SetState.class),
            Map.entry("tried-to-set", Event.TriedToSet.class),
            Map.entry("refused", Event.Refused.class),
            Map.entry("set-atom", Event.SetAtom.class),
            Map.entry("read-shared", Event.ReadShared.class),
            Map.entry("closed-channel", Event.ClosedChannel.class),
            Map.entry("finished", Event.Finished.class),
            Map.entry("failed", Event.Failed.class),
            Map.entry("dropped", Event.Dropped.class),
            Map.entry("broke", Event.Broke.class),
            Map.entry("threw", Event.Threw.class));
}
