package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Components;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.ForeignThreads;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Checks the reports of one run against each other and against the requests of the kit. The checks of every trace judge what is reported of
 * bodies.
 *
 * <p><b>Errors.</b> All methods throw a {@link ProtocolBreachException} if something does not fit, except {@link #settled}.
 */
final class ReportValidator {

    private static final Pattern RACER = Pattern.compile("thread [1-9][0-9]*");

    private final Components components;
    private final Requested requested = new Requested();
    private final UnderWay underWay = new UnderWay();

    private long last;

    /** The messages that were reported as sent, whoever sends them. */
    private final Set<Long> reported = new HashSet<>();
    /** The sends that have begun and not ended, by message. */
    private final Map<Long, Event.Sending> sending = new HashMap<>();
    /** The messages that a body has received, or that were released. */
    private final Set<Long> over = new HashSet<>();

    private final Set<CoroutineId> failed = new HashSet<>();

    ReportValidator(Application application) {
        components = new Components(application);
    }

    /** What the kit has asked for; whoever asks takes note of it there. */
    Requested requested() {
        return requested;
    }

    /** The process says that it has done what it was asked to do. */
    void replied() {
        underWay.replied();
    }

    /**
     * The process says that it has settled.
     *
     * @throws DriverException if it has not reported what it was asked to do
     */
    void settled() {
        requested.settled();
    }

    /** The application was closed. */
    void closed() {
        requested.closed();
    }

    /** The next event has this number. */
    void number(long number) {
        if (number != last + 1) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "event %d was expected, but the process has reported event %d",
                            last + 1,
                            number),
                    ProtocolBreachException.ORDER);
        }
        last = number;
    }

    void pollBegan(CoroutineId coroutine) {
        underWay.pollBegan(coroutine);
        if (!components.hasCoroutine(coroutine.name())) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "the application has no coroutine %s", coroutine),
                    ProtocolBreachException.NAMES);
        }
    }

    void pollEnded(CoroutineId coroutine) {
        underWay.pollEnded(coroutine);
    }

    /** A coroutine does something. */
    void does(CoroutineId coroutine, Object what) {
        underWay.does(coroutine, what);
    }

    /** Something happens that is of the trace. */
    void sees(Event event) {
        if (!components.has(event) || (event instanceof Event.Threw threw && !isSomebody(threw.by()))) {
            throw new ProtocolBreachException(
                    event + ", but the application has nothing of that name and kind", ProtocolBreachException.NAMES);
        }
        if (event instanceof Event.OfCoroutine own) {
            ofCoroutine(own);
        } else if (event instanceof Event.OfComponent own) {
            ofComponent(own);
        } else if (event instanceof Event.Sending send) {
            sends(send);
        } else if (event instanceof Event.Sent sent) {
            isBack(sent.message());
        } else if (event instanceof Event.SendThrew threw) {
            isBack(threw.message());
        } else if (event instanceof Event.Released released) {
            released(released.message());
        } else if (event instanceof Event.Written written) {
            writes(written);
        } else if (event instanceof Event.Threw threw) {
            checkMount(hasNoMount(threw.by()), '"' + threw.by() + '"', "mount", threw.mount());
        }
    }

    private void ofCoroutine(Event.OfCoroutine event) {
        if (event instanceof Event.Dropped && failed.contains(event.coroutine())) {
            throw new ProtocolBreachException(event + ", but it has failed before", ProtocolBreachException.FAILURES);
        }
        if (!(event instanceof Event.Dropped)) {
            underWay.does(event.coroutine(), event);
        }
        if (event instanceof Event.Received received) {
            over.add(received.message());
        } else if (event instanceof Event.Failed) {
            failed.add(event.coroutine());
        }
    }

    private void ofComponent(Event.OfComponent event) {
        String component = event.component();
        if (event instanceof Event.RenderBegan render) {
            underWay.renderBegan(component, render.mount());
        } else if (event instanceof Event.Rendered render) {
            underWay.renderEnds(component, render.mount(), event);
        } else if (event instanceof Event.RenderFailed render) {
            underWay.renderEnds(component, render.mount(), event);
            requested.fails(render);
        } else if (event instanceof Event.LookedUp) {
            underWay.renders(component, event);
        } else if (event instanceof Event.ListenerBegan) {
            underWay.listenerBegan(component);
        } else if (event instanceof Event.ListenerEnded) {
            underWay.listenerEnds(component, event);
        } else if (event instanceof Event.ListenerFailed failure) {
            underWay.listenerEnds(component, event);
            requested.fails(failure);
        } else if (event instanceof Event.ListenerSet set) {
            requested.sets(set, underWay);
        }
    }

    /** Whoever receives a message may keep it for good, so that only what nobody has received is reported. */
    private void released(long message) {
        if (!reported.contains(message)) {
            throw new ProtocolBreachException(
                    "message " + message + " is reported as released, but was not sent",
                    ProtocolBreachException.RELEASES);
        }
        if (!over.add(message)) {
            throw new ProtocolBreachException(
                    "message " + message + " is reported as released, but has been received or released before",
                    ProtocolBreachException.RELEASES);
        }
    }

    private void sends(Event.Sending send) {
        long message = send.message();
        if (send.coroutine().isEmpty() == send.handle().isEmpty()) {
            throw new ProtocolBreachException(
                    "exactly one of coroutine and handle is empty in sending", ProtocolBreachException.SENDERS);
        }
        if (!reported.add(message)) {
            throw new ProtocolBreachException(
                    "message " + message + " is reported as sent a second time", ProtocolBreachException.SENDS);
        }
        if (message >= Requested.OF_THE_KIT) {
            requested.sends(send, underWay);
        } else {
            sendsByItself(send);
        }
        checkMount(hasNoMount(send.sender()), "the sender \"" + send.sender() + '"', "senderMount", send.senderMount());
        sending.put(message, send);
    }

    /** A body or a render sends. */
    private void sendsByItself(Event.Sending send) {
        String sender = send.sender();
        if (components.hasCoroutine(sender)) {
            underWay.does(
                    sender,
                    send.senderMount(),
                    new Words(() -> String.format(
                            Locale.ROOT,
                            "%s sends %s %s",
                            new CoroutineId(sender, send.senderMount(), 1),
                            send.value(),
                            send.where())));
        } else if (!components.knows(sender)) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "the application has no component or coroutine \"%s\" that could send",
                            sender),
                    ProtocolBreachException.NAMES);
        } else if (!underWay.isRendering(sender, send.senderMount())) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "message %d is sent by \"%s\", which does not render%s",
                            send.message(),
                            sender,
                            send.senderMount() == 1 ? "" : " in mount " + send.senderMount()),
                    ProtocolBreachException.RENDERS);
        }
    }

    private void isBack(long message) {
        Event.Sending send = sending.remove(message);
        if (send == null) {
            throw new ProtocolBreachException(
                    "the send of message " + message + " has ended, but has not begun", ProtocolBreachException.SENDS);
        }
        if (message < Requested.OF_THE_KIT && components.hasCoroutine(send.sender())) {
            underWay.does(
                    send.sender(),
                    send.senderMount(),
                    new Words(() -> "the send of message " + message + " by its coroutine has ended"));
        }
    }

    /** A text that is made only if somebody reads it, since almost all events are right. */
    private record Words(Supplier<String> text) {
        @Override
        public String toString() {
            return text.get();
        }
    }

    private void writes(Event.Written written) {
        if (components.hasCoroutine(written.by())) {
            underWay.does(written.by(), 0, written);
        } else {
            requested.writes(written);
        }
    }

    private static void checkMount(boolean isZero, String who, String field, int mount) {
        if (isZero != (mount == 0)) {
            throw new ProtocolBreachException(
                    isZero
                            ? String.format(Locale.ROOT, "%s has no mount: its %s is 0, not %d", who, field, mount)
                            : who + " has a mount from 1, not 0",
                    ProtocolBreachException.SENDERS);
        }
    }

    private boolean isSomebody(String name) {
        return components.knows(name) || components.hasCoroutine(name) || hasNoMount(name);
    }

    private static boolean hasNoMount(String name) {
        return isThread(name) || name.equals(Requested.KEPT_HANDLE);
    }

    private static boolean isThread(String name) {
        return name.equals(ForeignThreads.ANOTHER) || RACER.matcher(name).matches();
    }
}
