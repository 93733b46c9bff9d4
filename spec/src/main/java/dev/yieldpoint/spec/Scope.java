package dev.yieldpoint.spec;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mounted component, seen from its own render. Every {@code use…} method is a hook: it is called during the render,
 * in the same order every time, and gives back what belongs to that place since the component was mounted.
 *
 * <p><b>Errors.</b> A hook that differs from the one that was called in its place before, by its kind or by the type or
 * atom it is for, throws {@link IllegalStateException}.
 *
 * <p><b>Threads.</b> The methods are for the render alone. A call at any other time throws
 * {@link IllegalStateException}.
 */
public interface Scope {

    /**
     * Creates a coroutine at the first render and gives back the same one ever after (LIFECYCLE-1, LIFECYCLE-2). The
     * body of the first render is the one that runs. Its handle is provided to this component and to everything below
     * under {@code messageType}; the last coroutine of a type in a scope is the one that is provided.
     */
    <M> Coroutine<M> useCoroutine(Class<M> messageType, CoroutineBody<M> body);

    /**
     * The handle that this scope or the nearest one above provides for exactly this message type, or empty. It is
     * looked up at the first render and kept, also when there is none.
     */
    <M> Optional<Coroutine<M>> useCoroutineHandle(Class<M> messageType);

    /** Local state, made at the first render, borrowed for this render and its listeners. */
    <T extends @Nullable Object> State<T> useState(Supplier<? extends T> initial);

    /** Makes this component the root of atoms for itself and everything below, unless one above is it already. */
    void useInitAtomRoot();

    /**
     * The nearest root of atoms.
     *
     * @throws IllegalStateException if no component from here upwards called {@link #useInitAtomRoot()}
     */
    AtomRoot useAtomRoot();

    /**
     * The atom's value, and a subscription: this component is rendered again when the atom is set.
     *
     * @throws IllegalStateException if there is no root of atoms
     */
    <T> T useRead(Atom<T> atom);

    /** A value that other threads may write; this component is rendered again when it is written. */
    <T> SharedValue<T> useRw(Supplier<? extends T> initial);

    /**
     * Shows a child. A key shown for the first time is mounted, a key that this render no longer shows is removed
     * with everything below it (LIFECYCLE-4).
     *
     * @param key tells this child from its siblings, from render to render
     * @throws IllegalStateException if this render has shown the key already
     */
    void child(String key, Component component);

    /**
     * A listener for something that happens outside: a click, a key. It belongs to this render, and may use what the
     * render borrowed.
     */
    <E> Listener<E> listener(Consumer<? super E> action);

    /** A function that asks for this component to be rendered again; any thread may call it at any time. */
    Runnable scheduleUpdate();
}
