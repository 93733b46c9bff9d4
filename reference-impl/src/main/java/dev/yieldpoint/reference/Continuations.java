package dev.yieldpoint.reference;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The turns of a tree whose bodies all run on the driving thread, as continuations: what virtual threads are made of,
 * without the thread. The driving thread runs whoever was given a turn, one after the other, until nobody is left.
 *
 * <p>Whatever depends on the current thread takes all bodies for one:
 *
 * <ul>
 *   <li>Thread locals and interrupts are those of the driving thread.
 *   <li>A lock that a body holds over an await excludes no other body, since the driving thread owns it: any other body
 *       acquires it as well. That holds for every {@link java.util.concurrent.locks.ReentrantLock}, and for a monitor that
 *       threads have waited for. If another thread drives the tree when the body resumes, the body cannot release the lock.
 * </ul>
 *
 * <p>A body that awaits below a native frame, or within a class initialiser, cannot be left there. Its await throws
 * {@link IllegalStateException}, and the body keeps the turn.
 */
final class Continuations implements Turns {

    private final Queue<Object> given = new ArrayDeque<>();

    /** Whether there are any: the process was started with {@code --add-exports java.base/jdk.internal.vm=ALL-UNNAMED}. */
    static boolean areExported() {
        return Runtime.version().feature() >= Threads.FIRST_JDK_THAT_UNMOUNTS_OWNERS
                && Object.class.getModule().isExported("jdk.internal.vm", Continuations.class.getModule());
    }

    @Override
    public Turn ofDriver() {
        return new Turn() {
            @Override
            public void give() {} // it has the turn when nobody else was given one

            @Override
            public void await() {
                for (Object next = given.poll(); next != null; next = given.poll()) {
                    Jdk.run(next);
                }
            }
        };
    }

    @Override
    public Turn begin(Runnable body) {
        Object continuation = Jdk.continuation(body);
        return new Turn() {
            @Override
            public void give() {
                given.add(continuation);
            }

            @Override
            public void await() {
                try {
                    Jdk.leave();
                } catch (RuntimeException | Error refused) {
                    given.remove(continuation); // it runs on, and may even end
                    throw refused;
                }
            }
        };
    }

    /** What the JDK has, and keeps to itself: {@code jdk.internal.vm.Continuation}. */
    private static final class Jdk {

        private static final MethodHandle NEW;
        private static final MethodHandle RUN;
        private static final MethodHandle YIELD;

        static {
            try {
                Class<?> type = Class.forName("jdk.internal.vm.Continuation");
                Class<?> scopeType = Class.forName("jdk.internal.vm.ContinuationScope");
                Object scope = scopeType.getConstructor(String.class).newInstance("coroutines");
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                NEW = lookup.unreflectConstructor(type.getConstructor(scopeType, Runnable.class))
                        .bindTo(scope)
                        .asType(MethodType.methodType(Object.class, Runnable.class));
                RUN = lookup.unreflect(type.getMethod("run")).asType(MethodType.methodType(void.class, Object.class));
                YIELD = lookup.unreflect(type.getMethod("yield", scopeType))
                        .bindTo(scope)
                        .asType(MethodType.methodType(void.class));
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        static Object continuation(Runnable body) {
            try {
                return (Object) NEW.invokeExact(body);
            } catch (Throwable e) {
                throw asItIs(e);
            }
        }

        static void run(Object continuation) {
            try {
                RUN.invokeExact(continuation);
            } catch (Throwable e) {
                throw asItIs(e);
            }
        }

        static void leave() {
            try {
                YIELD.invokeExact();
            } catch (IllegalStateException pinned) {
                throw new IllegalStateException(
                        "a body awaits where it cannot be left: below native code, or while it initialises a class",
                        pinned);
            } catch (Throwable e) {
                throw asItIs(e);
            }
        }

        /** None of these methods declares an exception. */
        private static RuntimeException asItIs(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
