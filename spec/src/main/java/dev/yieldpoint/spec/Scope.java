package dev.yieldpoint.spec;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A mounted component, as its render sees it.
 *
 * <p>Every {@code use…} method is a <i>hook</i>. It is called in every render, at the same position among the hooks,
 * and returns what belongs to that position since the component was mounted. {@link #child}, {@link #listener} and
 * {@link #scheduleUpdate} are no hooks: a render may call them any number of times, and under conditions.
 *
 * <p><b>Threads.</b> The methods may be called only during a render of this component, on the thread that renders. A
 * call at any other time or on another thread throws {@link IllegalStateException} and does nothing.
 *
 * <p><b>Exceptions.</b> A hook throws {@link IllegalStateException} if the hook called at the same position in an
 * earlier render was of another kind, for another message type or for another atom. Unspecified: what a render does
 * that calls more or fewer hooks than the first one, or that calls a hook within the supplier of another; a runtime may
 * fail it with {@code IllegalStateException}.
 *
 * <p><b>Suppliers</b> of initial values are called during the first render, once per mount, and not again. If one
 * throws, so does the render.
 */
public interface Scope {

    /**
     * Creates a coroutine at the first render, and returns its handle at every render (LIFECYCLE-1, LIFECYCLE-2). By
     * the time the tree has settled, the coroutine has started. Unspecified: whether it starts within the first render
     * or after it.
     *
     * <p>The body of the first render is the one that runs, with what it captured there; the bodies of later renders
     * are ignored (LIFECYCLE-12). The coroutine ends when its body ends, or is dropped when the component is removed (LIFECYCLE-4); a
     * component that is mounted again has a new coroutine (LIFECYCLE-6).
     *
     * <p>The handle is provided to this component and to everything below, under {@code messageType}. Of several
     * coroutines with one message type in one component, all run, and the last is provided (INJECTION-7).
     */
    <M> Coroutine<M> useCoroutine(Class<M> messageType, CoroutineBody<M> body);

    /**
     * Returns the handle of a coroutine with exactly this message type (INJECTION-2): of the component's own coroutine,
     * or else of the nearest component above that provides one (INJECTION-1, INJECTION-4, INJECTION-5). If there is
     * none, it returns empty and does not fail (INJECTION-3).
     *
     * <p>The handle is looked up at the first render and kept, also if none was found (INJECTION-6). It is looked up
     * where this hook stands among the hooks: a coroutine that the same component creates after it, also in the same
     * render, is not found. A coroutine is found whether or not it has ended.
     */
    <M> Optional<Coroutine<M>> useCoroutineHandle(Class<M> messageType);

    /**
     * Returns the component's state at this position, borrowed by this render and its listeners.
     *
     * @param initial makes the value that the state has until it is set (STATE-2), which may be {@code null} if the
     *     type allows it
     */
    <T extends @Nullable Object> State<T> useState(Supplier<? extends T> initial);

    /**
     * Makes this component the root of atoms for itself and everything below, unless a component above is a root
     * already: then this component and everything below use that one (ATOMS-7). Roots of components that are not below
     * one another share nothing (ATOMS-8). Unspecified: which root a component uses that has called one of the two
     * methods below before it calls this one.
     */
    void useInitAtomRoot();

    /**
     * Returns the root of atoms of this component or of the nearest component above that has one.
     *
     * @throws IllegalStateException if neither this component nor one above it has called {@link #useInitAtomRoot()}
     */
    AtomRoot useAtomRoot();

    /**
     * Returns the current value of an atom, which is its initial value until it is set (ATOMS-1), and subscribes this
     * component to it: when the atom is set, the component is rendered again (ATOMS-2).
     *
     * @throws IllegalStateException if there is no root of atoms, as for {@link #useAtomRoot()}
     */
    <T> T useRead(Atom<T> atom);

    /**
     * Returns a value that any thread may write, the same object at every render. This component is rendered again when
     * it is written (EXTERNAL-2).
     *
     * @param initial makes the value that the shared value has until it is written
     */
    <T> SharedValue<T> useRw(Supplier<? extends T> initial);

    /**
     * Shows a child. A child whose key was not shown by the previous render is mounted. A child whose key is no longer
     * shown is removed, with everything below it (LIFECYCLE-4), and is mounted anew if the key is shown again later
     * (LIFECYCLE-6). The child's first render, and the removal of the children that are no longer shown, have taken
     * place when the tree has settled.
     *
     * <p>A child whose key was shown by the previous render stays mounted: its hooks and coroutines are kept, and from
     * now on {@code component} renders it. If {@code component} {@linkplain Object#equals equals} the child's previous
     * component, it need not be rendered for that. Unspecified: whether the child stays mounted if the previous
     * component is of another class. It may then be removed and mounted anew, or be rendered with the hooks of the
     * former, which have to match. Two lambda expressions count as different classes.
     *
     * <p><b>Advice.</b> A component that takes the place of one of another kind should have a key of its own.
     *
     * @param key distinguishes the child from its siblings, from render to render
     * @throws IllegalStateException if this render has shown a child with this key already
     */
    void child(String key, Component component);

    /**
     * Returns a new listener for something that happens outside of the tree, such as a click. It belongs to this
     * render, and its action may use the states that this render borrowed, see {@link State}. Listeners of earlier
     * renders remain usable for as long as the component is mounted.
     *
     * @param action is run for every event
     */
    <E> Listener<E> listener(Consumer<? super E> action);

    /**
     * Returns a function that asks for this component to be rendered again, by the next {@link Mounted#settle()} or the
     * one that is running. Any thread may call it at any time. Several calls may cost one render. A call during a
     * render of the component asks for another one. After the component was removed, or its tree was closed, the
     * function does nothing.
     */
    Runnable scheduleUpdate();
}
