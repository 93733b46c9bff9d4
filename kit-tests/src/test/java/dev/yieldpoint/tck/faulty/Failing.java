package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineDropped;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.faulty.CauselessFaults.Dropping;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A runtime that notices what fails, and of which a subclass says what becomes of the rest. */
abstract class Failing extends Dropping {

    static final String OF_BODY = "a body";
    static final String OF_RENDER = "a render";
    static final String OF_LISTENER = "a listener";

    void bodyFailed(Routine<?> routine) {}

    void renderFailed(ObservedMount place) {}

    void listenerFailed(ObservedMount place) {}

    /** Whether a set of a state is lost. */
    boolean forgetsSet(ObservedMount place) {
        return false;
    }

    /** Whether a listener that was fired does not run. */
    boolean ignoresEvent(ObservedMount place) {
        return false;
    }

    static Stream<Routine<?>> others(Stream<ObservedMount> places, @Nullable Routine<?> failed) {
        return places.flatMap(ObservedMount::running).filter(other -> !other.equals(failed));
    }

    static void dropAll(Stream<ObservedMount> places, @Nullable Routine<?> failed) {
        others(places, failed).toList().forEach(Dropping::drop);
    }

    private static void note(ObservedMount place, String what) {
        place.kept.put(what, true);
        place.tree.failures.add(what);
    }

    @Override
    public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
        try {
            super.run(routine, body);
        } catch (CoroutineDropped drop) {
            if (!wasDropped(routine)) { // what this runtime has dropped by itself it does not report
                throw drop;
            }
        } catch (RuntimeException failure) {
            routine.kept.put(OF_BODY, true);
            note(routine.place, OF_BODY);
            bodyFailed(routine);
            throw failure;
        }
    }

    @Override
    public void render(ObservedMount place, Runnable render) {
        try {
            super.render(place, render);
        } catch (RuntimeException failure) {
            note(place, OF_RENDER);
            renderFailed(place);
            throw failure;
        }
    }

    @Override
    public <E> Listener<E> listener(ObservedMount place, Scope scope, Consumer<? super E> action) {
        return super.listener(place, scope, event -> {
            if (ignoresEvent(place)) {
                return;
            }
            try {
                action.accept(event);
            } catch (RuntimeException failure) {
                note(place, OF_LISTENER);
                listenerFailed(place);
                throw failure;
            }
        });
    }

    /** Goes on at once after a failure, and reports the first. */
    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        try {
            super.settle(tree, mounted);
        } catch (RuntimeException failure) {
            tree.isSettlingAgain = true;
            try {
                super.settle(tree, mounted);
            } finally {
                tree.isSettlingAgain = false;
            }
            throw failure;
        }
    }

    @Override
    public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
        if (!forgetsSet(place)) {
            super.set(place, state, value);
        }
    }

    @Override
    public <T extends @Nullable Object> void setBorrowed(
            ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
        if (!forgetsSet(place)) {
            super.setBorrowed(place, borrowed, owned, value);
        }
    }
}
