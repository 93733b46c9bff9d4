package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A runtime that is the reference but for what a subclass overrides.
 *
 * <p>It decorates the reference through the Java API alone, so it could decorate any runtime. Every coroutine's channel
 * is replaced by a {@link FaultyMailbox} of this package, where the receiver waits through the reference's own await, and
 * handles are provided and found here; all else is handed on. As it stands it is sound.
 */
public class Variation implements CoroutineRuntime {

    private static final CoroutineRuntime REFERENCE =
            ((JavaApiRuntime) new Runtimes(Variation.class.getClassLoader()).named("reference")).runtime();

    /** Counts what a variation does otherwise than the reference, if it cares to. */
    public final AtomicInteger oddities = new AtomicInteger();

    @Override
    public String name() {
        return "variation";
    }

    /** This variation, of the reference with the threads of a factory. */
    @Override
    public final Optional<CoroutineRuntime> withThreads(ThreadFactory factory) {
        CoroutineRuntime below = REFERENCE.withThreads(factory).orElseThrow();
        return Optional.of(new CoroutineRuntime() {
            @Override
            public String name() {
                return Variation.this.name();
            }

            @Override
            public Mounted mount(Component root) {
                return Variation.this.mount(below, root);
            }
        });
    }

    @Override
    public final Mounted mount(Component root) {
        return mount(REFERENCE, root);
    }

    /** Mounts a tree in another runtime than the reference, which may be a variation itself. */
    public final Mounted mount(CoroutineRuntime below, Component root) {
        ObservedTree tree = new ObservedTree(this);
        Mounted mounted = below.mount(tree.above(root));
        mounted(tree, mounted);
        return new Mounted() {
            @Override
            public void settle() {
                Variation.this.settle(tree, mounted);
            }

            @Override
            public void close() {
                Variation.this.close(tree, mounted);
            }
        };
    }

    /** The tree was mounted. */
    public void mounted(ObservedTree tree, Mounted mounted) {}

    public void settle(ObservedTree tree, Mounted mounted) {
        mounted.settle();
    }

    public void close(ObservedTree tree, Mounted mounted) {
        mounted.close();
    }

    /** Renders the component of a place. */
    public void render(ObservedMount place, Runnable render) {
        render.run();
    }

    /** Shows a child. */
    public void child(ObservedMount place, Scope scope, String key, Component component) {
        scope.child(key, place.tree.decorated(place, place.show(key), component));
    }

    /** The component has shown its children; the render is not over. */
    public void shown(ObservedMount place, Scope scope) {}

    /** The hook of the one coroutine that stands at this point of the component; called at every render. */
    public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
        Routine<M> routine = place.routine(() -> newRoutine(place));
        var unused = scope.useCoroutine(type, routine.around(body));
        return routine;
    }

    /** A handle, as a hook gives it; called at every render. */
    public <M> Coroutine<M> given(ObservedMount place, Coroutine<M> handle) {
        return handle;
    }

    /** Provides the handle of a coroutine that the component has just asked for. */
    public <M> void provide(ObservedMount place, Class<M> type, Routine<M> routine) {
        place.provided.put(type, routine);
    }

    /** The hook that looks a handle up; called at every render. */
    public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
        var unused = scope.useCoroutineHandle(type); // refuses what the reference refuses
        return scope.useState(() -> lookUp(place, type)).get();
    }

    /** Looks a handle up. */
    public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
        for (ObservedMount next = place; next != null; next = next.parent) {
            Routine<?> found = next.provided.get(type);
            if (found != null) {
                return Optional.of(handle(found));
            }
        }
        return Optional.empty();
    }

    @SuppressWarnings("unchecked") // provided together with the type of its messages
    public static <M> Coroutine<M> handle(Routine<?> routine) {
        return (Coroutine<M>) routine;
    }

    public final <M> Routine<M> newRoutine(ObservedMount place) {
        return new Routine<>(this, place, mailbox(place));
    }

    /** The mailbox of a new coroutine. */
    public FaultyMailbox mailbox(ObservedMount place) {
        return new FaultyMailbox();
    }

    /** Runs a coroutine from its start to its end. */
    public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
        body.run(routine, routine);
    }

    /** The body of a coroutine has come to its end, or was dropped. */
    public void over(Routine<?> routine) {
        routine.mailbox.abandon();
    }

    /** Sends; {@link Routine#running} tells whether a coroutine does it, and which. */
    public <M> void send(Routine<M> to, M message) {
        to.mailbox.send(message);
    }

    @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
    public <M> Optional<M> receive(Routine<M> routine) {
        return (Optional<M>) routine.mailbox.receive(routine);
    }

    /** What a body loops over. */
    public <M> Iterator<M> iterator(Routine<M> routine) {
        return routine.defaultIterator();
    }

    /** Receives without waiting. */
    @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
    public <M> Optional<M> tryReceive(Routine<M> routine) {
        return (Optional<M>) routine.mailbox.tryReceive();
    }

    /** Whether the channel has ended, for its body. */
    public boolean hasEnded(Routine<?> routine) {
        return routine.mailbox.isAtEnd();
    }

    /** Refuses to close a channel where the reference does. For bodies on threads of their own it must not. */
    public void beforeClosing(Routine<?> routine) {
        routine.closeReally();
    }

    /** Closes a channel, for its body. */
    public void closeChannel(Routine<?> routine) {
        beforeClosing(routine);
        routine.mailbox.close();
    }

    /** Waits for what the body waits for. */
    public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
        return routine.awaitReally(stage);
    }

    /** The first value of a state. */
    public <T extends @Nullable Object> Supplier<? extends T> initial(
            ObservedMount place, Supplier<? extends T> initial) {
        return initial;
    }

    /** The value of a state, as its component reads it in a render. */
    public <T extends @Nullable Object> T readInRender(ObservedMount place, State<T> state) {
        return state.get();
    }

    /** Sets a state through the handle that a render borrowed. */
    public <T extends @Nullable Object> void setBorrowed(
            ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
        borrowed.set(value);
    }

    /** Makes an owned handle of a borrowed one; {@code owned} is the one that its render made. */
    public <T extends @Nullable Object> OwnedState<T> toOwned(State<T> borrowed, OwnedState<T> owned) {
        return borrowed.toOwned();
    }

    /** Makes a handle to a state that may be kept; called at every render. */
    public <T extends @Nullable Object> OwnedState<T> own(ObservedMount place, OwnedState<T> state) {
        return new OwnedState<>() {
            @Override
            public T current() {
                return Variation.this.current(place, state);
            }

            @Override
            public void set(T value) {
                Variation.this.set(place, state, value);
            }

            @Override
            public void modify(UnaryOperator<T> change) {
                Variation.this.modify(place, this, change);
            }
        };
    }

    /** The value of a state, as an owned handle gives it. */
    public <T extends @Nullable Object> T current(ObservedMount place, OwnedState<T> state) {
        return state.current();
    }

    /** Sets a state that belongs to the place, through an owned handle. */
    public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
        state.set(value);
    }

    /** Changes a state that belongs to the place, through an owned handle. */
    public <T extends @Nullable Object> void modify(ObservedMount place, OwnedState<T> state, UnaryOperator<T> change) {
        state.set(change.apply(state.current()));
    }

    /** Makes the component hold atoms; called at every render. */
    public void holdAtoms(ObservedMount place) {}

    /** What a component reads, given what the reference has it read. */
    public <T> T read(ObservedMount place, Atom<T> atom, T value) {
        return value;
    }

    /** Sets an atom, through what the component of the place found. */
    public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
        root.set(atom, value);
    }

    /** What asks for another render; called at every render. */
    public Runnable scheduleUpdate(ObservedMount place, Scope scope) {
        return scope.scheduleUpdate();
    }

    /** Makes a listener; called at every render. */
    public <E> Listener<E> listener(ObservedMount place, Scope scope, Consumer<? super E> action) {
        return scope.listener(action);
    }

    /** Hands out a shared value; called at every render. */
    public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
        return value;
    }
}
