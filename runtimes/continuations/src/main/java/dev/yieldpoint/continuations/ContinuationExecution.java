package dev.yieldpoint.continuations;

import dev.yieldpoint.reference.Execution;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * The execution of a body as a continuation: {@link #resume()} runs the body on the calling thread, and
 * {@link #suspend()} returns from there to the caller of {@code resume()}, with the stack of the body kept aside.
 */
final class ContinuationExecution implements Execution {

    /** On earlier JDKs, a body that holds a monitor cannot be stopped. */
    private static final int FIRST_JDK = 24;

    private static final String PACKAGE = "jdk.internal.vm";

    private final Object continuation;

    ContinuationExecution(Runnable body) {
        continuation = Jdk.create(body);
    }

    /** Throws an {@link IllegalStateException} unless this process can use continuations. */
    static void requireAccess() {
        int version = Runtime.version().feature();
        boolean exported = Object.class.getModule().isExported(PACKAGE, ContinuationExecution.class.getModule());
        if (version < FIRST_JDK || !exported) {
            throw new IllegalStateException(
                    "continuations need JDK " + FIRST_JDK + " or later, started with --add-exports"
                            + " java.base/" + PACKAGE + "=ALL-UNNAMED; this is JDK " + version
                            + (version < FIRST_JDK ? "" : " without this option"));
        }
    }

    @Override
    public void resume() {
        Jdk.run(continuation);
    }

    @Override
    public void suspend() {
        Jdk.stop();
    }

    /** The methods of {@code jdk.internal.vm.Continuation}, which the compiler cannot see. */
    private static final class Jdk {

        private static final MethodHandle NEW;
        private static final MethodHandle RUN;
        private static final MethodHandle STOP;

        static {
            try {
                Class<?> type = Class.forName(PACKAGE + ".Continuation");
                Class<?> scopeType = Class.forName(PACKAGE + ".ContinuationScope");
                Object scope = scopeType.getConstructor(String.class).newInstance("coroutines");
                MethodHandles.Lookup lookup = MethodHandles.lookup();
                NEW = lookup.unreflectConstructor(type.getConstructor(scopeType, Runnable.class))
                        .bindTo(scope)
                        .asType(MethodType.methodType(Object.class, Runnable.class));
                RUN = lookup.unreflect(type.getMethod("run")).asType(MethodType.methodType(void.class, Object.class));
                STOP = lookup.unreflect(type.getMethod("yield", scopeType))
                        .bindTo(scope)
                        .asType(MethodType.methodType(void.class));
            } catch (ReflectiveOperationException e) {
                throw new ExceptionInInitializerError(e);
            }
        }

        static Object create(Runnable body) {
            try {
                return (Object) NEW.invokeExact(body);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }

        static void run(Object continuation) {
            try {
                RUN.invokeExact(continuation);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }

        static void stop() {
            try {
                STOP.invokeExact();
            } catch (IllegalStateException pinned) {
                throw new IllegalStateException(
                        "a body awaits where it cannot be stopped: below a native frame, or within a class initialiser",
                        pinned);
            } catch (Throwable e) {
                throw unchecked(e);
            }
        }

        /** None of the three methods declares an exception. */
        private static RuntimeException unchecked(Throwable thrown) {
            if (thrown instanceof Error error) {
                throw error;
            }
            return (RuntimeException) thrown;
        }
    }
}
