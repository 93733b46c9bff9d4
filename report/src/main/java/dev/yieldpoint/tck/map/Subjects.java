package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.checks.Components;
import dev.yieldpoint.tck.checks.Handles;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which state the components and coroutines of an application are, as far as the trace has told. */
final class Subjects {

    private final Components components;
    private final Handles handles;
    /** The latest body of each coroutine that has started. */
    private final Map<String, Body> bodies = new HashMap<>();
    /** The coroutine of each await, by its number. */
    private final Map<Long, String> awaiting = new HashMap<>();

    private static final class Body {
        final int mount;
        boolean closed;
        boolean over;
        boolean ready;
        /** Messages that were sent and not received. */
        int buffered;
        /** What it awaits; 0 is a message. */
        @Nullable
        Long await;

        Body(int mount) {
            this.mount = mount;
        }
    }

    Subjects(Application application) {
        components = new Components(application);
        handles = new Handles(application);
    }

    Components components() {
        return components;
    }

    /** Takes note of an event; whoever asks for the moment of its operation asks before. */
    void see(Event event) {
        components.see(event);
        if (event instanceof Event.Completed there) {
            awaiting(there.number())
                    .map(bodies::get)
                    .filter(body -> Objects.equals(body.await, there.number()))
                    .ifPresent(body -> body.ready = true);
        } else if (event instanceof Event.Sending sending) {
            receiver(sending).map(bodies::get).ifPresent(body -> body.buffered++);
        } else if (event instanceof Event.OfCoroutine own
                && components.knowsHook(own.coroutine().name())) { // a process can report whatever it likes
            ofCoroutine(own);
        }
    }

    private void ofCoroutine(Event.OfCoroutine event) {
        CoroutineId id = event.coroutine();
        Body body = bodies.get(id.name());
        if (body == null || body.mount < id.mount()) {
            body = new Body(id.mount());
            bodies.put(id.name(), body);
        }
        body.await = null;
        body.ready = false;
        if (event instanceof Event.Awaiting await) {
            body.await = await.number();
            awaiting.put(await.number(), id.name());
        } else if (event instanceof Event.Received) {
            body.buffered = Math.max(0, body.buffered - 1);
        } else if (event instanceof Event.ClosedChannel) {
            body.closed = true;
        } else if (event instanceof Event.Finished
                || event instanceof Event.Failed
                || event instanceof Event.Dropped
                || event instanceof Event.Broke) {
            body.over = true;
        }
    }

    /** The coroutine that a message goes to, if the application says which. */
    Optional<String> receiver(Event.Sending sending) {
        return sending.coroutine().isEmpty()
                ? behind(sending.handle())
                : Optional.of(sending.coroutine()).filter(components::knowsHook);
    }

    /** The coroutine that a handle which was looked up should lead to, if there is one. */
    Optional<String> behind(String handle) {
        return components.knowsHook(handle)
                ? handles.handle(handle).expected().stream().findFirst()
                : Optional.empty();
    }

    /** The moments that a coroutine is in. */
    Set<Moment> ofCoroutine(String coroutine) {
        String home = components.home(coroutine);
        Set<Moment> moments = ofComponent(home);
        Body body = bodies.get(coroutine);
        if (body == null || body.mount < components.latest(home).number()) {
            moments.add(Moment.BEFORE_START);
            return moments;
        }
        if (body.closed) {
            moments.add(Moment.AFTER_CLOSE);
        }
        Long await = body.await;
        if (body.over) {
            moments.add(Moment.AFTER_END);
        } else if (await != null) {
            boolean forMessage = await == 0;
            moments.add(forMessage ? Moment.AWAITING_MESSAGE : Moment.AWAITING_OTHER);
            if (forMessage ? body.buffered > 0 : body.ready) {
                moments.add(Moment.READY);
            }
        }
        return moments;
    }

    /** The moments that a component is in. */
    Set<Moment> ofComponent(String component) {
        Set<Moment> moments = EnumSet.noneOf(Moment.class);
        if (components.renders(component) == 0) {
            moments.add(Moment.BEFORE_FIRST_RENDER);
        }
        if (components.isClosed()) {
            moments.add(Moment.AFTER_CLOSING);
        } else if (isRemoved(component)) {
            moments.add(Moment.AFTER_REMOVAL);
        } else if (components.latest(component).number() > 1) {
            moments.add(Moment.AFTER_REMOUNT);
        }
        return moments;
    }

    boolean isRemoved(String component) {
        return !components.isMounted(components.latest(component));
    }

    /** The coroutine that an await is of. */
    Optional<String> awaiting(long number) {
        return Optional.ofNullable(awaiting.get(number));
    }
}
