package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.checks.Components;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the process of one run reports against itself, and against what the kit has asked for. What it reports of its
 * bodies is the affair of the checks that judge every trace.
 *
 * <p><b>Errors.</b> All methods throw a {@link ProtocolBreachException} if something does not fit, except {@link #settled}.
 */
final class ReportValidator {

    /** From here on the kit numbers its messages; below are those that bodies send. */
    private static final long OF_THE_KIT = 1L << 32;

    /** How far apart numbers are at most; all of a run stay below what every reader of JSON can hold. */
    private static final long STEP = 1L << 24;

    private final Components components;

    private long last;
    /** Of the kit's latest message: they grow, as the numbers of one sender do, but by how much nobody can guess. */
    private long message = OF_THE_KIT;

    private @Nullable CoroutineId polled;
    /** The sends that the kit has asked for and that were not reported. */
    private final Map<Long, Asked> asked = new LinkedHashMap<>();

    /** The messages that were reported as sent, by the kit's wish or by a body. */
    private final Set<Long> reported = new HashSet<>();
    /** Those of them whose send is not reported to be over. */
    private final Set<Long> underWay = new HashSet<>();
    /** Those of them that a body has received, or that were released. */
    private final Set<Long> over = new HashSet<>();

    ReportValidator(Application application) {
        components = new Components(application);
    }

    private record Asked(Value value, String address) {
        @Override
        public String toString() {
            return value + " to \"" + address + '"';
        }
    }

    /** Gives messages their numbers, and expects them to be reported as sent. */
    List<Request.Message> numbered(List<Value> values, String address) {
        List<Request.Message> messages = values.stream()
                .map(value -> new Request.Message(
                        message += 1 + ThreadLocalRandom.current().nextLong(STEP), value))
                .toList();
        messages.forEach(message -> asked.put(message.number(), new Asked(message.value(), address)));
        return messages;
    }

    /** The process says that it has done what it was asked to do. */
    void replied() {
        if (polled != null) {
            throw new ProtocolBreachException(
                    "the process has replied during a poll of " + polled, ProtocolBreachException.POLLS);
        }
    }

    /**
     * The process says that it has settled: listeners have run by now.
     *
     * @throws DriverException if it has not sent what it was asked to send
     */
    void settled() {
        if (!asked.isEmpty()) {
            throw new DriverException(String.format(
                    Locale.ROOT,
                    "the process was asked to send %s, but has settled without an event of that send",
                    asked.values()));
        }
    }

    /** The application was closed: listeners that had not run by then never will, and what they were to send is not sent. */
    void closed() {
        asked.clear();
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
        if (polled != null) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "a poll of %s begins during a poll of %s", coroutine, polled),
                    ProtocolBreachException.POLLS);
        }
        if (!components.hasCoroutine(coroutine.name())) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "the application has no coroutine %s", coroutine),
                    ProtocolBreachException.NAMES);
        }
        polled = coroutine;
    }

    void pollEnded(CoroutineId coroutine) {
        if (!coroutine.equals(polled)) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "a poll of %s ends, but the runtime polls %s", coroutine, polledNow()),
                    ProtocolBreachException.POLLS);
        }
        polled = null;
    }

    /** A coroutine does something. */
    void does(CoroutineId coroutine, String what) {
        if (!coroutine.equals(polled)) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "%s, but it is not polled: the runtime polls %s", what, polledNow()),
                    ProtocolBreachException.POLLS);
        }
    }

    /** Something happens that is of the trace. */
    void sees(Event event) {
        if (!components.has(event)) {
            throw new ProtocolBreachException(
                    event + ", but the application has nothing of that name and kind", ProtocolBreachException.NAMES);
        }
        if (event instanceof Event.OfCoroutine own && !(event instanceof Event.Dropped)) {
            does(own.coroutine(), event.toString());
        } else if (event instanceof Event.Sending sending) {
            sends(sending);
        } else if (event instanceof Event.Sent sent) {
            isBack(sent.message());
        } else if (event instanceof Event.SendThrew threw) {
            isBack(threw.message());
        } else if (event instanceof Event.Released released) {
            released(released.message());
        }
        if (event instanceof Event.Received received) {
            over.add(received.message());
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

    private void sends(Event.Sending sending) {
        long message = sending.message();
        if (!sending(message)) {
            throw new ProtocolBreachException(
                    "message " + message + " is reported as sent a second time", ProtocolBreachException.SENDS);
        }
        if (message < OF_THE_KIT) {
            return;
        }
        Asked reported =
                new Asked(sending.value(), sending.handle().isEmpty() ? sending.coroutine() : sending.handle());
        Asked expected = asked.remove(message);
        if (expected == null) {
            throw new ProtocolBreachException(
                    "the kit has not requested a send of message " + message, ProtocolBreachException.SENDS);
        }
        if (!expected.equals(reported)) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "the kit has not requested this send: message %d is %s, not %s",
                            message,
                            expected,
                            reported),
                    ProtocolBreachException.SENDS);
        }
    }

    private boolean sending(long message) {
        underWay.add(message);
        return reported.add(message);
    }

    private void isBack(long message) {
        if (!underWay.remove(message)) {
            throw new ProtocolBreachException(
                    "the send of message " + message + " has ended, but has not begun", ProtocolBreachException.SENDS);
        }
    }

    private String polledNow() {
        return polled == null ? "nothing" : polled.toString();
    }
}
