package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Operation;
import dev.yieldpoint.tck.trace.Trace;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The calls that one party makes of the runtime. What the runtime throws is recorded with the operation that it threw at, so
 * that the clause of that operation is charged and no other; then it is thrown on.
 *
 * @param by the name of a coroutine, of a component, or of a thread
 * @param mount in which mount the coroutine or component is; 0 for a thread
 */
record Calls(Trace trace, String by, int mount) {

    /**
     * The operations within which a runtime may render, run a listener or start a body, so that a failure of the application may come
     * out of them. Out of any other it would be thrown at code that has not failed.
     */
    private static final Set<Operation> RUNNING_THE_APPLICATION = EnumSet.of(
            Operation.USE_COROUTINE,
            Operation.SHOW_CHILD,
            Operation.FIRE_LISTENER,
            Operation.RENDER_AGAIN,
            Operation.SET_STATE,
            Operation.SET_ATOM,
            Operation.WRITE_SHARED);

    /** Calls the runtime for a value. */
    <T extends @Nullable Object> T call(Operation operation, String subject, Supplier<T> call) {
        return call(() -> operation, subject, call);
    }

    /** Calls the runtime for a value; when it throws, tells which operation it threw at. */
    private <T extends @Nullable Object> T call(Supplier<Operation> doing, String subject, Supplier<T> call) {
        try {
            return call.get();
        } catch (NeverQuiet budget) {
            throw budget;
        } catch (CoroutineDropped drop) {
            Operation operation = doing.get();
            if (operation != Operation.RECEIVE) { // a drop unwinds a body where it is suspended, and nowhere else
                wrong(operation, subject, Thrown.words(drop));
            }
            throw drop;
        } catch (Throwable thrown) { // some languages throw checked exceptions without a word
            Operation operation = doing.get();
            if (!RUNNING_THE_APPLICATION.contains(operation) || !ApplicationFailure.isAllOf(thrown)) {
                threw(operation, subject, thrown);
            }
            throw thrown;
        }
    }

    /** Calls the runtime for something that the API declares never to be null. */
    <T> T given(Operation operation, String subject, Supplier<@Nullable T> call) {
        T given = this.<@Nullable T>call(operation, subject, call);
        if (given == null) {
            wrong(operation, subject, "it returns null");
            throw new DriverException("the runtime returned null when the application " + operation);
        }
        return given;
    }

    /** Calls the runtime. */
    void run(Operation operation, String subject, Runnable call) {
        run(() -> operation, subject, call);
    }

    /** Calls the runtime; {@code doing} is asked where it threw. */
    void run(Supplier<Operation> doing, String subject, Runnable call) {
        call(doing, subject, () -> {
            call.run();
            return true;
        });
    }

    /** Records that the runtime threw, unless this exception has been recorded where it was thrown first. */
    void threw(Operation operation, String subject, Throwable thrown) {
        if (trace.tellsFirst(thrown)) {
            trace.attach(Thrown.stack(thrown));
            trace.record(new Event.Threw(by, mount, operation, subject, Thrown.words(thrown)));
        }
    }

    /** Records that the runtime did what it may not do where it could as well have thrown. */
    void wrong(Operation operation, String subject, String what) {
        trace.record(new Event.Threw(by, mount, operation, subject, what));
    }
}
