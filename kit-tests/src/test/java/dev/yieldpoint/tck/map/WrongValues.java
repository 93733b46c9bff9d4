package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Sets or reads states, or writes or reads shared values, wrongly. */
final class WrongValues extends WrongInCell {

    /** Handles of states, by name. */
    private final Map<String, OwnedState<?>> states = new ConcurrentHashMap<>();
    /** Where each state is. */
    private final Map<String, ObservedMount> homes = new ConcurrentHashMap<>();

    private final Map<String, SharedValue<?>> shared = new ConcurrentHashMap<>();
    /** What each state and shared value held when the application settled last. */
    private final Map<String, Object> before = new ConcurrentHashMap<>();

    WrongValues(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        super.settle(tree, mounted);
        states.forEach((name, state) -> before.put(name, held(state.current())));
        shared.forEach((name, value) -> before.put(name, value.read()));
    }

    @Override
    public <T extends @Nullable Object> Supplier<? extends T> initial(
            ObservedMount place, Supplier<? extends T> initial) {
        place.kept.put("state", turn(place, Hook.UseState.class));
        return initial;
    }

    private static Hook.UseState hook(ObservedMount place) {
        return (Hook.UseState) place.kept.get("state");
    }

    @Override
    public <T extends @Nullable Object> OwnedState<T> own(ObservedMount place, OwnedState<T> state) {
        Hook.UseState hook = hook(place);
        OwnedState<T> owned = super.own(place, state);
        if (Routine.running().isPresent()) {
            return owned; // a body asks for what it only borrowed
        }
        states.put(hook.name(), state);
        homes.put(hook.name(), place);
        return new OwnedState<>() {
            @Override
            public T current() {
                Optional<CoroutineId> reader = Routine.running().map(WrongValues.this::id);
                return reader.isPresent()
                                && isDue(
                                        Action.READ_STATE,
                                        new Event.ReadState(reader.get(), hook.name(), Value.NOTHING),
                                        hook.name())
                        ? wrongRead(
                                owned.current(),
                                hook.name(),
                                hook.initial(),
                                other(states, hook.name(), OwnedState::current))
                        : owned.current();
            }

            @Override
            public void set(T value) {
                owned.set(value);
            }
        };
    }

    @Override
    public <T extends @Nullable Object> T readInRender(ObservedMount place, State<T> state) {
        Hook.UseState hook = hook(place);
        return isDue(Action.READ_STATE, renders(place), hook.name())
                ? wrongRead(state.get(), hook.name(), hook.initial(), other(states, hook.name(), OwnedState::current))
                : state.get();
    }

    /** A value that was read wrongly. */
    @SuppressWarnings("unchecked") // the values of the kit are of one type
    private <T extends @Nullable Object> T wrongRead(
            T right, String name, Object initial, Optional<Object> neighbours) {
        T read =
                switch (fault.wrong()) {
                    case LOSES -> (T) initial;
                    case DELAYS -> (T) before.getOrDefault(name, initial);
                    case MISLEADS -> (T) neighbours.orElse(right);
                    case THROWS -> throw thrown();
                    case REPEATS -> right;
                };
        return different((T) held(right), (T) held(read));
    }

    /** A state is null where the kit has nothing, and the kit takes either. */
    private static Object held(@Nullable Object value) {
        return value == null ? Value.NOTHING : value;
    }

    private static <V> Optional<Object> other(Map<String, V> all, String name, Function<V, Object> read) {
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .findFirst()
                .map(entry -> read.apply(entry.getValue()));
    }

    @Override
    public <T extends @Nullable Object> void setBorrowed(
            ObservedMount place, State<T> borrowed, OwnedState<T> owned, T value) {
        if (isDue(Action.SET_STATE)) {
            Runnable set = fault.wrong() == Wrong.DELAYS ? () -> owned.set(value) : () -> borrowed.set(value);
            wrongly(set, otherState(value));
        } else {
            borrowed.set(value);
        }
    }

    @Override
    public <T extends @Nullable Object> void set(ObservedMount place, OwnedState<T> state, T value) {
        if (isDue(Action.SET_STATE)) {
            wrongly(() -> state.set(value), otherState(value));
        } else {
            state.set(value);
        }
    }

    private Optional<Runnable> otherState(@Nullable Object value) {
        String name = visits.latestSubject(Action.SET_STATE);
        return states.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name) && isMounted(homes.get(entry.getKey())))
                .findFirst()
                .map(entry -> () -> WrongInCell.<OwnedState<@Nullable Object>>cast(entry.getValue())
                        .set(value));
    }

    private static boolean isMounted(@Nullable ObservedMount place) {
        return place != null && !place.isRemoved();
    }

    @Override
    public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
        Hook.UseShared hook = turn(place, Hook.UseShared.class);
        shared.put(hook.name(), value);
        return new SharedValue<>() {
            @Override
            public T read() {
                Event event = Routine.running()
                        .map(WrongValues.this::id)
                        .<Event>map(id -> new Event.ReadShared(id, hook.name(), Value.NOTHING))
                        .orElseGet(() -> renders(place));
                return isDue(Action.READ_SHARED, event, hook.name())
                        ? wrongRead(
                                value.read(),
                                hook.name(),
                                hook.initial(),
                                other(shared, hook.name(), SharedValue::read))
                        : value.read();
            }

            @Override
            public void write(T written) {
                if (isDue(Action.WRITE)) {
                    wrongly(() -> value.write(written), otherShared(value, written));
                } else {
                    value.write(written);
                }
            }
        };
    }

    private <T> Optional<Runnable> otherShared(SharedValue<T> value, T written) {
        return shared.values().stream()
                .filter(other -> !other.equals(value))
                .findFirst()
                .map(other -> () -> WrongInCell.<SharedValue<T>>cast(other).write(written));
    }
}
