package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A scope that puts a {@link Variation} between a component and the reference. */
public final class DecoratedScope implements Scope {

    private final Variation variation;
    private final ObservedMount place;
    private final Scope scope;

    public DecoratedScope(Variation variation, ObservedMount place, Scope scope) {
        this.variation = variation;
        this.place = place;
        this.scope = scope;
    }

    @Override
    public <M> Coroutine<M> useCoroutine(Class<M> messageType, CoroutineBody<M> body) {
        Routine<M> routine = variation.useCoroutine(place, scope, messageType, body);
        variation.provide(place, messageType, routine);
        return variation.given(place, routine);
    }

    @Override
    public <M> Optional<Coroutine<M>> useCoroutineHandle(Class<M> messageType) {
        return variation.useHandle(place, scope, messageType).map(handle -> variation.given(place, handle));
    }

    @Override
    public <T extends @Nullable Object> State<T> useState(Supplier<? extends T> initial) {
        State<T> state = scope.useState(variation.initial(place, initial));
        OwnedState<T> owned = state.toOwned();
        return new State<>() {
            @Override
            public T get() {
                return variation.readInRender(place, state);
            }

            @Override
            public void set(T value) {
                variation.setBorrowed(place, state, owned, value);
            }

            @Override
            public OwnedState<T> toOwned() {
                return variation.own(place, variation.toOwned(state, owned));
            }
        };
    }

    @Override
    public void useInitAtomRoot() {
        variation.holdAtoms(place);
        scope.useInitAtomRoot();
    }

    @Override
    public AtomRoot useAtomRoot() {
        AtomRoot root = scope.useAtomRoot();
        return new AtomRoot() {
            @Override
            public <T> void set(Atom<T> atom, T value) {
                variation.setAtom(place, root, atom, value);
            }
        };
    }

    @Override
    public <T> T useRead(Atom<T> atom) {
        return variation.read(place, atom, scope.useRead(atom));
    }

    @Override
    public <T> SharedValue<T> useRw(Supplier<? extends T> initial) {
        return variation.share(place, scope.useRw(initial));
    }

    @Override
    public void child(String key, Component component) {
        variation.child(place, scope, key, component);
    }

    @Override
    public <E> Listener<E> listener(Consumer<? super E> action) {
        return variation.listener(place, scope, action);
    }

    @Override
    public Runnable scheduleUpdate() {
        return variation.scheduleUpdate(place, scope);
    }
}
