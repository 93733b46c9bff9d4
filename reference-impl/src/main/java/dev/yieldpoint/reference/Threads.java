package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that bodies run on: virtual threads from JDK 24 on, and platform threads before, because of <i>pinning</i>
 * ({@link ReferenceRuntime}). Starting a platform thread costs more than everything else that a short coroutine does.
 * Therefore platform threads are reused, and a body may find thread locals that an earlier body has left.
 *
 * <p>The threads do not inherit thread locals: these belong to the driving thread of one tree, and a platform thread may
 * run bodies of other trees later. A platform thread does inherit other things from the driving thread that creates it, such as
 * the thread group, the priority and, before JDK 19, the context class loader.
 */
final class Threads {

    /** The first JDK on which {@code synchronized} does not pin. */
    static final int FIRST_JDK_THAT_UNMOUNTS_OWNERS = 24;

    private static final String NAME = "coroutine-";
    private static final Executor BEST = best();

    private Threads() {}

    /** Runs each body on a thread that no other body uses at the same time. */
    static Executor bestOfThisJdk() {
        return BEST;
    }

    /** Runs each body on a new thread of a factory. Throws what the factory throws, or an exception if it returns null. */
    static Executor startedBy(ThreadFactory factory) {
        return body -> {
            Thread thread = factory.newThread(body);
            if (thread == null) {
                throw new RejectedExecutionException("the thread factory returned null");
            }
            thread.start();
        };
    }

    private static Executor best() {
        if (Runtime.version().feature() < FIRST_JDK_THAT_UNMOUNTS_OWNERS) {
            return Executors.newCachedThreadPool(platform());
        }
        try {
            return startedBy(virtual());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK lacks the builder of virtual threads", e);
        }
    }

    /**
     * Returns {@code Thread.ofVirtual().name(NAME, 0).inheritInheritableThreadLocals(false).factory()}, which does not
     * compile on JDK 17.
     */
    static ThreadFactory virtual() throws ReflectiveOperationException {
        Class<?> type = Class.forName("java.lang.Thread$Builder");
        Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
        type.getMethod("name", String.class, long.class).invoke(builder, NAME, 0L);
        type.getMethod("inheritInheritableThreadLocals", boolean.class).invoke(builder, false);
        return (ThreadFactory) type.getMethod("factory").invoke(builder);
    }

    /** Returns a factory of daemon threads. */
    static ThreadFactory platform() {
        AtomicLong count = new AtomicLong();
        return body -> {
            Thread thread = new Thread(null, body, NAME + count.getAndIncrement(), 0, false);
            thread.setDaemon(true);
            return thread;
        };
    }
}
