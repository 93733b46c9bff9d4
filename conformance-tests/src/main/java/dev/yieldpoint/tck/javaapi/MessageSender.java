package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.Releases;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Trace;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Sends messages, through the handles that renders gave; listeners, renders, bodies and foreign threads all come here. */
final class MessageSender {

    private final Trace trace;
    private final List<String> types;
    private final Map<String, Address<?>> addresses = new ConcurrentHashMap<>();
    private final AtomicLong messages = new AtomicLong();
    private final Releases releases;

    /**
     * Where messages go: the handle that the last render gave, and the mount of the coroutine. Of a handle that was looked
     * up nobody but the runtime knows whose it is; its coroutine has no name, and the mount is that of the component.
     */
    private record Address<L extends KitMessage>(
            String coroutine, int mount, KitMessage.Type<L> type, Coroutine<L> handle) {

        void send(long number, Value value, Releases releases) {
            L message = type.message(number, value);
            releases.watch(number, message);
            handle.send(message);
        }
    }

    MessageSender(Application application, Environment environment) {
        this.trace = environment.trace();
        this.releases = new Releases(
                trace,
                environment.patience().dividedBy(2),
                () -> KitMessage.TYPES.get(0).message(0, Value.NOTHING));
        this.types = List.copyOf(application.types());
    }

    /** The messages that were sent, and which of them have been released. */
    Releases releases() {
        return releases;
    }

    /** The class of messages for a type of messages. */
    KitMessage.Type<?> type(String name) {
        return KitMessage.type(types, name);
    }

    /** A coroutine's own handle. */
    <L extends KitMessage> void own(String coroutine, int mount, KitMessage.Type<L> type, Coroutine<L> handle) {
        addresses.put(coroutine, new Address<>(coroutine, mount, type, handle));
    }

    /** A handle that was looked up. */
    <L extends KitMessage> void found(String name, int mount, KitMessage.Type<L> type, Coroutine<L> handle) {
        addresses.put(name, new Address<>("", mount, type, handle));
    }

    /** Whether a render gave a handle of this name: a look-up may have found none. */
    boolean leads(String name) {
        return addresses.containsKey(name);
    }

    /**
     * Closes a channel. No send begins in the middle of it: else one whose event stands behind that of the close might
     * still be in time. Those that have begun go on meanwhile.
     */
    synchronized void close(CoroutineId coroutine, Receiver<?> rx) {
        trace.record(new Event.ClosedChannel(coroutine));
        rx.close();
    }

    /** Sends for a thread, or through a handle that was kept. */
    void send(String sender, String name, Value value) {
        send(sender, 0, name, value);
    }

    /** Sends for a coroutine, or for a listener or a render, in a mount of its component. */
    void send(String sender, int mount, String name, Value value) {
        Address<?> address = addresses.get(name);
        if (address == null) {
            throw new DriverException(
                    String.format(Locale.ROOT, "there is no handle \"%s\" to send to: no render gave one", name));
        }
        long number = messages.incrementAndGet();
        String handle = address.coroutine.isEmpty() ? name : "";
        synchronized (this) {
            trace.record(new Event.Sending(sender, mount, number, value, address.coroutine, address.mount, handle));
        }
        try {
            address.send(number, value, releases);
        } catch (NeverQuiet budget) {
            throw budget;
        } catch (Throwable thrown) { // some languages throw checked exceptions without a word
            // Goes into the trace and no further, so that it speaks against sending and nothing else.
            var unused = trace.tellsFirst(thrown);
            trace.attach(Thrown.stack(thrown));
            trace.record(new Event.SendThrew(number, Thrown.words(thrown)));
            return;
        }
        trace.record(new Event.Sent(number));
    }
}
