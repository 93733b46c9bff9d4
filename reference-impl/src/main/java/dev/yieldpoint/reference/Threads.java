package dev.yieldpoint.reference;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The kinds of thread that a coroutine can run on. Neither inherits thread locals: what a body sees does not depend on
 * who drives the tree.
 */
final class Threads {

    private static final String NAME = "coroutine-";

    private Threads() {}

    /** Virtual threads from JDK 21 on, before that platform threads. */
    static ThreadFactory bestOfThisJdk() {
        try {
            return virtual();
        } catch (ReflectiveOperationException olderJdk) {
            return platform();
        }
    }

    /** {@code Thread.ofVirtual().name(NAME, 0).inheritInheritableThreadLocals(false).factory()}, which 17 lacks. */
    private static ThreadFactory virtual() throws ReflectiveOperationException {
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
