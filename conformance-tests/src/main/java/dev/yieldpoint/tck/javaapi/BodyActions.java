package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.NeverQuiet;
import dev.yieldpoint.tck.trace.Operation;
import dev.yieldpoint.tck.trace.Trace;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one run of a body can do: each action is done on the runtime, and recorded in the trace. */
final class BodyActions {

    private final CoroutineId id;
    private final JavaApiDriver driver;
    private final Trace trace;
    private final Receiver<? extends KitMessage> rx;
    private final Await await;
    private final BodyHandles handles;
    private final Calls calls;
    private @Nullable Iterator<? extends KitMessage> iterator;
    private boolean failed;
    private boolean ended;

    BodyActions(
            CoroutineId id, JavaApiDriver driver, Receiver<? extends KitMessage> rx, Await await, BodyHandles handles) {
        this.id = id;
        this.driver = driver;
        this.trace = driver.environment().trace();
        this.rx = rx;
        this.await = await;
        this.handles = handles;
        this.calls = handles.calls();
    }

    /** The states and the atoms. */
    BodyHandles handles() {
        return handles;
    }

    /** Something begins to be awaited, which is not a message. */
    Wait begin(Awaitable<Value> what) {
        return driver.environment().begin(what);
    }

    void log(Value value) {
        trace.record(new Event.Logged(id, value));
    }

    /** Awaits something; a failure comes out as the runtime hands it over, and must say what failed. */
    @Nullable
    Value await(Wait wait) {
        trace.record(new Event.Awaiting(id, wait.number(), wait.what()));
        try {
            Value outcome = await.on(Nulls.given(wait.stage()));
            trace.record(new Event.Resumed(id, wait.number(), outcome == null ? Value.NOTHING : outcome));
            return outcome;
        } catch (CompletionException failure) {
            if (wait.outcome().isDone() && !wait.outcome().isCompletedExceptionally()) {
                calls.threw(Operation.AWAIT, wait.what().toString(), failure);
                throw failure;
            }
            trace.record(new Event.Resumed(id, wait.number()));
            if (failure.getCause() == null || failure.getCause() instanceof CompletionException) {
                calls.wrong(
                        Operation.AWAIT,
                        wait.what().toString(),
                        "it hides the failure of the await in " + Thrown.words(failure));
            }
            throw failure;
        } catch (CoroutineDropped | NeverQuiet unwinding) {
            throw unwinding;
        } catch (Throwable thrown) { // some languages throw checked exceptions without a word
            calls.threw(Operation.AWAIT, wait.what().toString(), thrown);
            throw thrown;
        }
    }

    /** The value of an await, which a runtime must hand over. */
    Value outcome(Wait wait) {
        Value outcome = await(wait);
        if (outcome == null) {
            if (!mayBeNull(wait.outcome())) {
                calls.wrong(Operation.AWAIT, wait.what().toString(), "it returns null");
            }
            return Value.NOTHING;
        }
        return outcome;
    }

    /** If the outcome is not there, the body went on too early, which is another matter. */
    private static boolean mayBeNull(CompletableFuture<Value> outcome) {
        return !outcome.isDone()
                || (!outcome.isCompletedExceptionally() && outcome.join().equals(Value.NOTHING));
    }

    /** The next message, or empty once the channel has ended. */
    Optional<Value> receive() {
        return receive(rx::next);
    }

    /** The next message, or empty once the channel has ended, by the iterator that a loop over the receiver has. */
    Optional<Value> nextOfLoop() {
        return receive(() -> {
            Iterator<? extends KitMessage> messages = iterator == null ? rx.iterator() : iterator;
            iterator = messages;
            if (isNull(messages)) {
                return null;
            }
            if (!messages.hasNext()) {
                return Optional.empty();
            }
            KitMessage next = messages.next();
            return isNull(next) ? null : Optional.of(next);
        });
    }

    /** Receives by a call whose result a runtime declares never to be null. */
    private Optional<Value> receive(Supplier<@Nullable Optional<? extends KitMessage>> call) {
        trace.record(new Event.Awaiting(id, 0, new Awaitable.Message<>()));
        Optional<? extends KitMessage> message =
                calls.<@Nullable Optional<? extends KitMessage>>call(Operation.RECEIVE, "", call);
        if (message == null) {
            calls.wrong(Operation.RECEIVE, "", "it returns null");
            return Optional.empty();
        }
        trace.record(new Event.Resumed(id, 0));
        trace.record(message.<Event>map(l -> new Event.Received(id, l.number(), l.value()))
                .orElseGet(() -> new Event.SawEnd(id)));
        return message.map(KitMessage::value);
    }

    /** The next message without waiting, or empty if there is none; {@link #hasEnded} tells why. */
    Optional<Value> tryNext() {
        trace.record(new Event.TryingNext(id));
        Optional<? extends KitMessage> message = calls.call(Operation.TRY_NEXT, "", rx::tryNext);
        if (isNull(message)) {
            calls.wrong(Operation.TRY_NEXT, "", "it returns null");
            return Optional.empty();
        }
        ended = message.isEmpty() && calls.call(Operation.TRY_NEXT, "", rx::hasEnded);
        trace.record(message.<Event>map(l -> new Event.Received(id, l.number(), l.value()))
                .orElseGet(() -> ended ? new Event.SawEnd(id) : new Event.FoundEmpty(id)));
        return message.map(KitMessage::value);
    }

    /** Whether the channel had ended when {@link #tryNext} looked last. */
    boolean hasEnded() {
        return ended;
    }

    /** What the API declares never to be null, a runtime may give nevertheless. */
    private static boolean isNull(@Nullable Object given) {
        return given == null;
    }

    void close() {
        calls.run(Operation.CLOSE_CHANNEL, "", () -> driver.post().close(id, rx));
    }

    /** What the body is about to throw, and which ends it. */
    ApplicationFailure failure() {
        failed = true;
        trace.record(new Event.Failed(id));
        return new ApplicationFailure("the body of \"" + id.name() + '"');
    }

    /** Whether the body itself has failed; what others throw is nothing that a runtime may throw into it. */
    boolean hasFailed() {
        return failed;
    }

    void send(String address, Value value) {
        driver.post().send(id.name(), id.mount(), address, value);
    }

    void set(Target target, Value value) {
        String name = target.name();
        Runnable set = // an expression, so that the compiler notices a kind that is forgotten
                switch (target.kind()) {
                    case STATE -> () -> handles.set(name, value);
                    case ATOM -> () -> handles.set(name, driver.atom(name), value);
                    case SHARED -> () -> driver.write(calls, name, value);
                };
        set.run();
    }

    Value read(String shared) {
        Value found = calls.given(
                Operation.READ_SHARED, shared, () -> driver.shared(shared).read());
        trace.record(new Event.ReadShared(id, shared, found));
        return found;
    }

    /** One more round of a loop that need not await anything: a run that never becomes quiet ends here. */
    void tick() {
        trace.tick();
    }
}
