package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import dev.yieldpoint.tck.trace.Trace;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a body holds of the components above it: owned handles, borrowed ones that it should not use, captured values, and atoms. */
record BodyHandles(
        CoroutineId coroutine,
        Map<String, OwnedState<Value>> owned,
        Map<String, State<Value>> borrowed,
        Map<String, Value> captured,
        @Nullable AtomRoot atoms,
        Trace trace) {

    /** The calls that the coroutine makes of the runtime. */
    Calls calls() {
        return new Calls(trace, coroutine.name(), coroutine.mount());
    }

    void set(String name, Value value) {
        OwnedState<Value> handle = owned.get(name);
        if (handle != null) {
            trace.record(new Event.SetState(coroutine, name, value));
            calls().run(Operation.SET_STATE, name, () -> handle.set(Nulls.given(value)));
        } else {
            setBorrowed(name, value);
        }
    }

    /** Changes a state that the coroutine owns to the result of a function for what it holds now; returns what it held. */
    Value change(String name, UnaryOperator<Value> by) {
        OwnedState<Value> handle = owned(name);
        AtomicReference<@Nullable Value> read = new AtomicReference<>();
        Runnable modify = () -> handle.modify(held -> {
            Value current = Nulls.taken(held);
            read.set(current);
            trace.record(new Event.ReadState(coroutine, name, current));
            Value changed = by.apply(current);
            trace.record(new Event.SetState(coroutine, name, changed));
            return Nulls.given(changed);
        });
        calls().run(() -> read.get() == null ? Operation.READ_STATE : Operation.SET_STATE, name, modify);
        Value held = read.get();
        if (held == null) {
            calls().wrong(Operation.SET_STATE, name, "modify does not call the function that it is given");
            return Value.NOTHING;
        }
        return held;
    }

    /** What a state that the coroutine owns holds now. */
    Value current(String name) {
        OwnedState<Value> handle = owned(name);
        Value current = Nulls.taken(calls().call(Operation.READ_STATE, name, handle::current));
        trace.record(new Event.ReadState(coroutine, name, current));
        return current;
    }

    private OwnedState<Value> owned(String name) {
        OwnedState<Value> handle = owned.get(name);
        if (handle == null) {
            throw new IllegalStateException("\"" + name + "\" is not a state that the coroutine owns");
        }
        return handle;
    }

    void set(String name, Atom<Value> atom, Value value) {
        AtomRoot root = atoms;
        if (root == null) {
            throw new IllegalStateException("\"" + name + "\" cannot be set without an atom root");
        }
        trace.record(new Event.SetAtom(coroutine, name, value));
        calls().run(Operation.SET_ATOM, name, () -> root.set(atom, value));
    }

    /** The runtime may refuse, and need not say so; what counts is that nothing happens, by neither of the two ways. */
    private void setBorrowed(String name, Value value) {
        State<Value> handle = borrowed.get(name);
        if (handle == null) {
            throw new IllegalStateException("\"" + name + "\" was given to no render before the coroutine's");
        }
        trace.record(new Event.TriedToSet(coroutine, name, value));
        boolean directly = refused(() -> handle.set(Nulls.given(value)));
        boolean byOwning = refused(() -> handle.toOwned().set(Nulls.given(value)));
        if (directly && byOwning) {
            trace.record(new Event.Refused(coroutine, name));
        }
    }

    private static boolean refused(Runnable use) {
        try {
            use.run();
            return false;
        } catch (IllegalStateException refused) {
            return true;
        }
    }
}
