package dev.yieldpoint.reference;

import java.lang.reflect.Field;
import java.util.Collection;

/** Counts what waits in the queues of a tree, which the tree shows to nobody. */
final class Queued {

    private Queued() {}

    /** Coroutines that were woken, and events. */
    static int ready(EventLoop tree) {
        return size(tree, "ready");
    }

    /** Components for which a render is due. */
    static int renders(EventLoop tree) {
        return size(tree, "dirty");
    }

    private static int size(EventLoop tree, String name) {
        try {
            Field queue = EventLoop.class.getDeclaredField(name);
            queue.setAccessible(true);
            return ((Collection<?>) queue.get(tree)).size();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("EventLoop has no queue " + name, e);
        }
    }
}
