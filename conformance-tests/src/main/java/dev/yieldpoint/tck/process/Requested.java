package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.ForeignThreads;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * What the kit has requested of a process in one run, and what the process has not reported yet.
 *
 * <p><b>Errors.</b> Each method that checks an event throws a {@link ProtocolBreachException} if the kit did not request the event.
 */
final class Requested {

    /** From here on the kit numbers its messages; below are those that bodies and renders send. */
    static final long OF_THE_KIT = 1L << 32;

    /** The sender of messages that go through a kept handle. */
    static final String KEPT_HANDLE = "kept handle";

    /** The largest distance between two numbers. The numbers of a run stay below 2<sup>53</sup>, so a double holds them exactly. */
    private static final long STEP = 1L << 24;

    /** The kit's latest message: the numbers grow, as the numbers of one sender do, but by how much nobody can guess. */
    private long message = OF_THE_KIT;

    private int racers;

    /** The sends that the process has not reported. */
    private final Map<Long, Sends> sends = new LinkedHashMap<>();

    private final List<Writes> writes = new ArrayList<>();
    private final List<StateSet> sets = new ArrayList<>();
    private final Map<String, Integer> failingListeners = new HashMap<>();
    private final Set<String> failingRenders = new HashSet<>();

    /** Messages that one sender sends one after another. */
    private static final class Sends {
        private final String sender;
        private final boolean inListener;
        private final String address;
        private final Deque<Request.Message> left;
        /** The number of the listener that sends them, once it has sent one. */
        private int listener;

        Sends(String sender, boolean inListener, String address, List<Request.Message> messages) {
            this.sender = sender;
            this.inListener = inListener;
            this.address = address;
            this.left = new ArrayDeque<>(messages);
        }
    }

    /** Values that one thread writes one after another. */
    private record Writes(String by, String shared, Deque<Value> left) {}

    private record StateSet(String component, String state, Value value, boolean kept) {}

    /** Gives numbers to messages that one listener of the component sends. */
    List<Request.Message> inListener(String component, String address, List<Value> values) {
        return numbered(component, true, address, values);
    }

    /** Gives numbers to messages that a kept handle or a thread sends. */
    List<Request.Message> from(String sender, String address, List<Value> values) {
        return numbered(sender, false, address, values);
    }

    /** Gives numbers to the messages of threads that race; the threads are numbered on in every race. */
    List<List<Request.Message>> race(String address, List<List<Value>> threads) {
        return threads.stream().map(own -> from(racer(), address, own)).toList();
    }

    private List<Request.Message> numbered(String sender, boolean inListener, String address, List<Value> values) {
        List<Request.Message> messages = values.stream()
                .map(value -> new Request.Message(
                        message += 1 + ThreadLocalRandom.current().nextLong(STEP), value))
                .toList();
        Sends list = new Sends(sender, inListener, address, messages);
        messages.forEach(each -> sends.put(each.number(), list));
        return messages;
    }

    private String racer() {
        return "thread " + ++racers;
    }

    /** A foreign thread writes a value. */
    void write(String shared, Value value) {
        writes.add(new Writes(ForeignThreads.ANOTHER, shared, new ArrayDeque<>(List.of(value))));
    }

    /** Threads that race write values. */
    void raceOfWrites(String shared, List<List<Value>> threads) {
        threads.forEach(own -> writes.add(new Writes(racer(), shared, new ArrayDeque<>(own))));
    }

    /** A listener sets a state, or a kept handle does. */
    void set(Request.Set set) {
        sets.add(new StateSet(set.component(), set.state(), set.value(), set.kept()));
    }

    /** A listener of the component fails. */
    void failInListener(String component) {
        failingListeners.merge(component, 1, Integer::sum);
    }

    /** The next render of the component fails. */
    void failInNextRender(String component) {
        failingRenders.add(component);
    }

    /** Checks a send with a number of the kit. */
    void sends(Event.Sending sending, UnderWay underWay) {
        long number = sending.message();
        Sends list = sends.get(number);
        if (list == null) {
            throw new ProtocolBreachException(
                    "the kit has not requested a send of message " + number, ProtocolBreachException.SENDS);
        }
        Request.Message next = list.left.element();
        if (next.number() != number) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "message %d is sent out of order: the next message of its list is %d",
                            number,
                            next.number()),
                    ProtocolBreachException.SENDS);
        }
        String address = sending.handle().isEmpty() ? sending.coroutine() : sending.handle();
        if (!sending.value().equals(next.value()) || !address.equals(list.address)) {
            throw notThisSend(number, "is", what(next.value(), list.address), what(sending.value(), address));
        }
        if (!sending.sender().equals(list.sender)) {
            throw notThisSend(number, "is sent by", quoted(list.sender), "by " + quoted(sending.sender()));
        }
        if (list.inListener) {
            checkListener(number, list, underWay.listener(list.sender));
        }
        list.left.remove();
        sends.remove(number);
    }

    private static void checkListener(long number, Sends list, int listener) {
        if (listener == 0) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "message %d is sent by \"%s\" outside a listener of \"%s\"",
                            number,
                            list.sender,
                            list.sender),
                    ProtocolBreachException.LISTENERS);
        }
        if (list.listener != 0 && list.listener != listener) {
            throw new ProtocolBreachException(
                    "message " + number + " is sent in another listener than the message before it",
                    ProtocolBreachException.LISTENERS);
        }
        list.listener = listener;
    }

    private static ProtocolBreachException notThisSend(long number, String verb, String expected, String reported) {
        return new ProtocolBreachException(
                String.format(
                        Locale.ROOT,
                        "the kit has not requested this send: message %d %s %s, not %s",
                        number,
                        verb,
                        expected,
                        reported),
                ProtocolBreachException.SENDS);
    }

    /** Checks a write by something that is no coroutine. */
    void writes(Event.Written written) {
        Writes list = writes.stream()
                .filter(each -> each.by().equals(written.by())
                        && each.shared().equals(written.shared())
                        && written.value().equals(each.left().peek()))
                .findFirst()
                .orElseThrow(() -> unasked("that " + written));
        list.left().remove();
        if (list.left().isEmpty()) {
            writes.remove(list);
        }
    }

    /** Checks a set in a listener. */
    void sets(Event.ListenerSet event, UnderWay underWay) {
        StateSet set = sets.stream()
                .filter(each -> each.component().equals(event.component())
                        && each.state().equals(event.state())
                        && each.value().equals(event.value()))
                .findFirst()
                .orElseThrow(() -> unasked("that " + event));
        if (!set.kept()) {
            underWay.listens(event.component(), event);
        }
        sets.remove(set);
    }

    /** Checks the failure of a listener. */
    void fails(Event.ListenerFailed event) {
        if (failingListeners.computeIfPresent(event.component(), (component, left) -> left - 1) == null) {
            throw unaskedFailure(event);
        }
        failingListeners.remove(event.component(), 0);
    }

    /** Checks the failure of a render. */
    void fails(Event.RenderFailed event) {
        if (!failingRenders.remove(event.component())) {
            throw unaskedFailure(event);
        }
    }

    private static ProtocolBreachException unaskedFailure(Event event) {
        return new ProtocolBreachException(
                event + ", but the kit has not requested it", ProtocolBreachException.REQUESTED);
    }

    private static ProtocolBreachException unasked(String what) {
        return new ProtocolBreachException("the kit has not requested " + what, ProtocolBreachException.REQUESTED);
    }

    /**
     * The process has settled: listeners and threads have run by now.
     *
     * @throws DriverException if the process has not reported what it was asked to do
     */
    void settled() {
        if (!sends.isEmpty()) {
            throw missing(
                    "send "
                            + sends.values().stream()
                                    .distinct()
                                    .flatMap(Requested::messages)
                                    .toList(),
                    "send");
        }
        sets.stream().findFirst().ifPresent(set -> {
            throw missing("set " + quoted(set.state()) + " to " + set.value(), "set");
        });
        writes.stream().findFirst().ifPresent(write -> {
            throw missing("write " + write.left().element() + " to " + quoted(write.shared()), "write");
        });
        failingListeners.keySet().stream().findFirst().ifPresent(component -> {
            throw missing("fail in a listener of " + quoted(component), "failure");
        });
    }

    private static DriverException missing(String asked, String what) {
        return new DriverException(String.format(
                Locale.ROOT, "the process was asked to %s, but has settled without an event of that %s", asked, what));
    }

    private static Stream<String> messages(Sends list) {
        return list.left.stream().map(each -> what(each.value(), list.address));
    }

    /** The application was closed: listeners that had not run by then never will, and what they were to do is not done. */
    void closed() {
        sends.values().removeIf(list -> list.inListener);
        sets.removeIf(set -> !set.kept());
        failingListeners.clear();
    }

    private static String what(Value value, String address) {
        return value + " to " + quoted(address);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
