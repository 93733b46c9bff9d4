package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.Map;

/** What a process says that has happened: an event of the trace, or one of those that the kit has to translate. */
sealed interface Reported {

    /** An event of the trace, as it is. */
    record Seen(Event event) implements Reported {}

    /** The runtime begins to poll a coroutine. */
    record PollBegan(CoroutineId coroutine) implements Reported {}

    /** The poll is over. */
    record PollEnded(CoroutineId coroutine) implements Reported {}

    /** A body goes on behind an await. */
    record Resumed(
            CoroutineId coroutine, @JsonProperty("wait") long number, Value given) implements Reported {}

    /** A body is about to await something, which has a number of the process's own. */
    sealed interface Awaiting extends Reported {
        CoroutineId coroutine();

        long number();
    }

    /** It awaits something that the kit or its server completes. */
    sealed interface AwaitingOutside extends Awaiting {
        Wait in(Outside outside);
    }

    /** The next message. */
    record ForMessage(
            CoroutineId coroutine, @JsonProperty("wait") long number) implements Awaiting {}

    /** A gate. */
    record ForGate(
            CoroutineId coroutine, @JsonProperty("wait") long number, String name) implements AwaitingOutside {
        @Override
        public Wait in(Outside outside) {
            return outside.gate(name);
        }
    }

    /** Virtual time. */
    record ForTime(
            CoroutineId coroutine, @JsonProperty("wait") long number, long milliseconds) implements AwaitingOutside {
        @Override
        public Wait in(Outside outside) {
            return outside.time(milliseconds);
        }
    }

    /** Its next turn. */
    record ForTurn(
            CoroutineId coroutine, @JsonProperty("wait") long number) implements AwaitingOutside {
        @Override
        public Wait in(Outside outside) {
            return outside.yieldOnce();
        }
    }

    /** The next item of a feed. */
    record ForItem(
            CoroutineId coroutine, @JsonProperty("wait") long number, String feed) implements AwaitingOutside {
        @Override
        public Wait in(Outside outside) {
            return outside.nextItem(feed);
        }
    }

    /** The answer to a request that the process makes. */
    record ForAnswer(
            CoroutineId coroutine, @JsonProperty("wait") long number, String path) implements AwaitingOutside {
        @Override
        public Wait in(Outside outside) {
            return outside.answer(path, number);
        }
    }

    /** The events of the trace that a process may report, by the name that the protocol has for them. */
    Map<String, Class<? extends Event>> EVENTS = Map.ofEntries(
            Map.entry("render-began", Event.RenderBegan.class),
            Map.entry("rendered", Event.Rendered.class),
            Map.entry("looked-up", Event.LookedUp.class),
            Map.entry("listener-began", Event.ListenerBegan.class),
            Map.entry("listener-ended", Event.ListenerEnded.class),
            Map.entry("listener-set", Event.ListenerSet.class),
            Map.entry("sending", Event.Sending.class),
            Map.entry("sent", Event.Sent.class),
            Map.entry("send-threw", Event.SendThrew.class),
            Map.entry("written", Event.Written.class),
            Map.entry("started", Event.Started.class),
            Map.entry("received", Event.Received.class),
            Map.entry("saw-end", Event.SawEnd.class),
            Map.entry("noted", Event.Noted.class),
            Map.entry("read-state", Event.ReadState.class),
            Map.entry("set-state", Event.SetState.class),
            Map.entry("tried-to-set", Event.TriedToSet.class),
            Map.entry("refused", Event.Refused.class),
            Map.entry("set-atom", Event.SetAtom.class),
            Map.entry("read-shared", Event.ReadShared.class),
            Map.entry("closed-channel", Event.ClosedChannel.class),
            Map.entry("finished", Event.Finished.class),
            Map.entry("dropped", Event.Dropped.class),
            Map.entry("broke", Event.Broke.class),
            Map.entry("threw", Event.Threw.class));
}
