package dev.yieldpoint.spec;

/** What the outside world calls when something has happened. */
@FunctionalInterface
public interface Listener<E> {

    /**
     * Queues the event. The listener's action runs by itself, between the segments of coroutines and outside any
     * render (YIELDING-1). Any thread may call this; after the component was removed it does nothing.
     */
    void fire(E event);
}
