package dev.yieldpoint.reference;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The threads that coroutines run on: virtual threads from JDK 24 on, platform threads before. Starting a platform thread
 * costs more than all that a short coroutine does, so platform threads are kept for later coroutines, which may find the
 * thread locals that an earlier body left there.
 *
 * <p><b>Pinning.</b> A virtual thread that cannot leave its carrier while it waits keeps the carrier from all others. If as
 * many bodies wait like that as there are carriers, which is as many as processors, then no other body of the process runs
 * and {@code settle()} does not return. On JDK 21 to 23 every await within {@code synchronized} is of that kind, so bodies
 * do not run on virtual threads there. On later JDKs two kinds remain: an await that a class initialiser calls, and one
 * below a native frame. A process whose bodies need them can be given more carriers, by
 * {@code -Djdk.virtualThreadScheduler.parallelism}.
 *
 * <p>No thread inherits thread locals: as a rule, the thread of a coroutine is started by some other coroutine.
 */
final class Threads {

    /** In earlier ones a virtual thread that holds a monitor cannot leave its carrier. */
    static final int FIRST_JDK_THAT_UNMOUNTS_OWNERS = 24;

    private static final String NAME = "coroutine-";
    private static final Executor BEST = best();

    private Threads() {}

    /** Runs each body on a thread of its own, for as long as the body takes. */
    static Executor bestOfThisJdk() {
        return BEST;
    }

    private static Executor best() {
        if (Runtime.version().feature() < FIRST_JDK_THAT_UNMOUNTS_OWNERS) {
            return Executors.newCachedThreadPool(platform());
        }
        try {
            ThreadFactory virtual = virtual();
            return body -> virtual.newThread(body).start();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK lacks the builder of virtual threads", e);
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
