package dev.yieldpoint.spec;

/**
 * The listener that a component {@linkplain Scope#listener makes} for something that happens outside of the tree, such
 * as a click. It may be kept and shared.
 *
 * <p><b>Threads.</b> Any thread may fire a listener at any time, also from within a render, a listener action or a
 * body.
 *
 * <p><b>Memory.</b> What a thread did before it fired is visible to the action, see the
 * <a href="package-summary.html#memory">package documentation</a>.
 *
 * @param <E> the type of the events, which are never {@code null}
 */
@FunctionalInterface
public interface Listener<E> {

    /**
     * Queues an event and returns without running the action. The action runs once for the event, by itself: not within
     * this call, not between two awaits of a coroutine, and not during a render (YIELDING-1). Events that one thread
     * fires are handled in the order in which it fired them. Unspecified: the order of events of different threads, and
     * that of events and coroutines that are ready.
     *
     * <p>After the component was removed, or its tree was closed, this method does nothing, and events that are still
     * queued are discarded.
     *
     * <p>An exception thrown by the action is thrown by {@link Mounted#settle()}, unchanged. The event is not handled
     * again, and the events behind it are not lost (LIFECYCLE-11).
     */
    void fire(E event);
}
