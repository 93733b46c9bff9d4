package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.trace.CoroutineId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The poll, the renders and the listeners of a run that have begun and are not over. A render or a listener that has failed never ends, so
 * another one of the same component may begin.
 *
 * <p><b>Errors.</b> Each method that checks an event throws a {@link ProtocolBreachException} if the event is allowed only during a poll, a
 * render or a listener that has not begun, or has ended. The text of an event is made for such a message only, because it costs time.
 */
final class UnderWay {

    private record Render(String component, int mount) {}

    private @Nullable CoroutineId polled;
    private final Set<Render> renders = new HashSet<>();
    /** The number of the listener that each component runs. */
    private final Map<String, Integer> listeners = new HashMap<>();

    private int begun;

    /** A poll begins; polls do not overlap. */
    void pollBegan(CoroutineId coroutine) {
        if (polled != null) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "a poll of %s begins during a poll of %s", coroutine, polled),
                    ProtocolBreachException.POLLS);
        }
        polled = coroutine;
    }

    /** The poll ends. */
    void pollEnded(CoroutineId coroutine) {
        if (!coroutine.equals(polled)) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "a poll of %s ends, but the runtime polls %s", coroutine, polledNow()),
                    ProtocolBreachException.POLLS);
        }
        polled = null;
    }

    /** The process replies, which it does outside polls. A render or a listener that has not ended by then has failed. */
    void replied() {
        if (polled != null) {
            throw new ProtocolBreachException(
                    "the process has replied during a poll of " + polled, ProtocolBreachException.POLLS);
        }
        renders.clear();
        listeners.clear();
    }

    /** A coroutine does something, which it does in a poll. */
    void does(CoroutineId coroutine, Object what) {
        if (!coroutine.equals(polled)) {
            throw notPolled(what);
        }
    }

    /**
     * Some run of a coroutine does something, in a poll.
     *
     * @param mount the mount of its component; 0 if the event does not tell
     */
    void does(String coroutine, int mount, Object what) {
        if (polled == null || !polled.name().equals(coroutine) || (mount != 0 && polled.mount() != mount)) {
            throw notPolled(what);
        }
    }

    private ProtocolBreachException notPolled(Object what) {
        return new ProtocolBreachException(
                String.format(Locale.ROOT, "%s, but it is not polled: the runtime polls %s", what, polledNow()),
                ProtocolBreachException.POLLS);
    }

    private String polledNow() {
        return polled == null ? "nothing" : polled.toString();
    }

    /** A render begins. */
    void renderBegan(String component, int mount) {
        renders.add(new Render(component, mount));
    }

    /** A render ends, successfully or not. */
    void renderEnds(String component, int mount, Object what) {
        if (!renders.remove(new Render(component, mount))) {
            throw new ProtocolBreachException(what + ", but its render has not begun", ProtocolBreachException.RENDERS);
        }
    }

    /** Whether a mount of a component renders. */
    boolean isRendering(String component, int mount) {
        return renders.contains(new Render(component, mount));
    }

    /** A component does something in a render of some mount. */
    void renders(String component, Object what) {
        if (renders.stream().noneMatch(render -> render.component().equals(component))) {
            throw new ProtocolBreachException(
                    String.format(Locale.ROOT, "%s, but \"%s\" does not render", what, component),
                    ProtocolBreachException.RENDERS);
        }
    }

    /** A listener begins. */
    void listenerBegan(String component) {
        listeners.put(component, ++begun);
    }

    /** A listener ends, successfully or not. */
    void listenerEnds(String component, Object what) {
        if (listeners.remove(component) == null) {
            throw noListener(component, what);
        }
    }

    /** A component does something in a listener. */
    void listens(String component, Object what) {
        if (!listeners.containsKey(component)) {
            throw noListener(component, what);
        }
    }

    /** The number of the listener that the component runs, from 1; 0 if it runs none. */
    int listener(String component) {
        return listeners.getOrDefault(component, 0);
    }

    private static ProtocolBreachException noListener(String component, Object what) {
        return new ProtocolBreachException(
                String.format(Locale.ROOT, "%s, but no listener of \"%s\" runs", what, component),
                ProtocolBreachException.LISTENERS);
    }
}
