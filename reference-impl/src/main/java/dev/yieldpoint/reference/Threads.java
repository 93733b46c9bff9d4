package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that coroutines run on: virtual ones from JDK 21 on, before that platform threads. To start one of the latter
 * costs more than all that a short coroutine does, so they are kept for those that come later; what a body leaves in a
 * thread local, one of these may find.
 *
 * <p>No thread inherits thread locals: whoever starts the thread of a coroutine is as a rule some other coroutine.
 */
final class Threads {

    private static final String NAME = "coroutine-";
    private static final Executor BEST = best();

    private Threads() {}

    /** Runs each body on a thread of its own, for as long as the body takes. */
    static Executor bestOfThisJdk() {
        return BEST;
    }

    private static Executor best() {
        try {
            ThreadFactory virtual = virtual();
            return body -> virtual.newThread(body).start();
        } catch (ReflectiveOperationException olderJdk) {
            return Executors.newCachedThreadPool(platform());
        }
    }

    /** {@code Thread.ofVirtual().name(NAME, 0).inheritInheritableThreadLocals(false).factory()}, which 17 lacks. */
    static ThreadFactory virtual() throws ReflectiveOperationException {
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        type.getMethod("name", String.class, long.class).invoke(builder, NAME, 0L);
        type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
        return (ThreadFactory) type.getMethod("factory").invoke(builder);
    }

    static ThreadFactory platform() {
        AtomicLong count = new AtomicLong();
        return body -> {
            Thread thread = new Thread(null, body, NAME + count.getAndIncrement(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }
}
