package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sound runtime of all faulty ones, which does one thing wrong, in one cell, in one run. What the operation is about, it knows
 * from the application: the hooks of a component come in the same order in every render.
 */
final class WrongInCell extends Variation {

    private static final String TURN = "turn ";

    private final CellFault fault;
    private final Cell cell;
    private final Application application;
    private final LiveVisits visits;

    /** What is done only after the next settle. */
    private final Queue<Runnable> delayed = new ConcurrentLinkedQueue<>();
    /** Handles of states, by name. */
    private final Map<String, OwnedState<?>> states = new ConcurrentHashMap<>();
    /** Where each state is. */
    private final Map<String, ObservedMount> homes = new ConcurrentHashMap<>();
    /** What each state and shared value held when the application settled last. */
    private final Map<String, Object> before = new ConcurrentHashMap<>();

    private final Map<String, SharedValue<?>> shared = new ConcurrentHashMap<>();
    private final Map<Atom<?>, Object> firstRead = new LinkedHashMap<>();
    private final Map<Atom<?>, Object> lastRead = new LinkedHashMap<>();
    private final Map<Atom<?>, Object> readBefore = new LinkedHashMap<>();
    private final Map<Routine<?>, Queue<Object>> again = new ConcurrentHashMap<>();

    WrongInCell(CellFault fault, Application application, LiveVisits visits) {
        this.fault = fault;
        this.cell = fault.cell();
        this.application = application;
        this.visits = visits;
    }

    // ---- when

    private boolean is(Action action, Wrong... kinds) {
        return cell.action() == action && List.of(kinds).contains(fault.wrong());
    }

    /** Whether the operation, whose event stands in the trace, is one to do wrong. */
    private boolean isDue(Action action) {
        return cell.action() == action && visits.hasVisited(cell);
    }

    /** Whether the operation, whose event will come, is one to do wrong. */
    private boolean isDue(Action action, Event event, String subject) {
        return cell.action() == action && visits.wouldVisit(cell, event, subject);
    }

    /** Something is done wrong now. */
    private void done() {
        fault.times().incrementAndGet();
    }

    private IllegalStateException thrown() {
        done();
        return new IllegalStateException("a fault that the kit has made");
    }

    /** Does an operation that gives nothing, wrongly. */
    private void wrongly(Runnable operation, Optional<Runnable> toNeighbour) {
        switch (fault.wrong()) {
            case LOSES -> done();
            case REPEATS -> {
                done();
                operation.run();
                operation.run();
            }
            case DELAYS -> later(operation);
            case MISLEADS -> {
                toNeighbour.ifPresent(neighbour -> done());
                toNeighbour.orElse(operation).run();
            }
            case THROWS -> throw thrown();
        }
    }

    private void later(Runnable operation) {
        done();
        delayed.add(operation);
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        mounted.settle();
        for (Runnable next = delayed.poll(); next != null; next = delayed.poll()) {
            next.run();
        }
        if (cell.action() == Action.READ_STATE) {
            states.forEach((name, state) -> before.put(name, state.current()));
        }
        if (cell.action() == Action.READ_SHARED) {
            shared.forEach((name, value) -> before.put(name, value.read()));
        }
        readBefore.putAll(lastRead);
    }

    @Override
    public void close(ObservedTree tree, Mounted mounted) {
        if (isDue(Action.CLOSE_APPLICATION)) {
            wrongly(mounted::close, Optional.empty());
        } else {
            mounted.close();
        }
    }

    // ---- who

    private ComponentNode node(ObservedMount place) {
        String name = place.parent == null
                ? application.root().name()
                : place.path.substring(place.path.lastIndexOf('/') + 1);
        return application
                .root()
                .tree()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static int mount(ObservedMount place) {
        return place.former().size() + 1;
    }

    /** The hook of a kind whose turn it is in this render. */
    private <H extends Hook.Named> H turn(ObservedMount place, Class<H> kind) {
        int turn = (int) place.kept.merge(TURN + kind, 1, (a, b) -> (int) a + (int) b) - 1;
        return node(place).hooks(kind).get(turn);
    }

    private CoroutineId id(Routine<?> routine) {
        Hook.UseCoroutine hook =
                node(routine.place).hooks(Hook.UseCoroutine.class).get(routine.place.routines.indexOf(routine));
        return new CoroutineId(hook.name(), mount(routine.place), 1);
    }

    private Event renders(ObservedMount place) {
        return new Event.Rendered(node(place).name(), mount(place), Map.of());
    }

    // ---- renders and mounts

    @Override
    public void render(ObservedMount place, Runnable render) {
        place.kept.keySet().removeIf(key -> key.toString().startsWith(TURN));
        Set<Object> showed = new HashSet<>(children(place).keySet());
        shows(place).clear();
        String name = node(place).name();
        Action action = mount(place) == 1 ? Action.MOUNT : Action.REMOUNT;
        boolean first = place.kept.put("rendered", true) == null;
        if (fault.wrong() == Wrong.THROWS
                && isDue(first ? action : Action.RENDER, new Event.RenderBegan(name, mount(place)), name)) {
            throw thrown();
        }
        render.run();
        showed.removeAll(shows(place));
        for (Object key : showed) {
            if (kept(place).contains(key) || isDue(Action.REMOVE)) {
                keep(place, (String) key);
            } else {
                children(place).remove(key);
            }
        }
    }

    /** The children that were ever shown, by key. */
    @SuppressWarnings("unchecked") // put by this
    private static Map<Object, Component> children(ObservedMount place) {
        return (Map<Object, Component>) place.kept.computeIfAbsent("children", key -> new LinkedHashMap<>());
    }

    private static Set<Object> shows(ObservedMount place) {
        return set(place, "shows");
    }

    /** The children that stay although they were removed. */
    private static Set<Object> kept(ObservedMount place) {
        return set(place, "kept");
    }

    @SuppressWarnings("unchecked") // put by this
    private static Set<Object> set(ObservedMount place, String name) {
        return (Set<Object>) place.kept.computeIfAbsent(name, key -> new HashSet<>());
    }

    private void keep(ObservedMount place, String key) {
        if (is(Action.REMOVE, Wrong.THROWS)) {
            children(place).remove(key);
            throw thrown();
        }
        Component child = children(place).get(key);
        Scope scope = place.scope;
        if (!is(Action.REMOVE, Wrong.LOSES, Wrong.DELAYS) || child == null || scope == null) {
            children(place).remove(key);
            return;
        }
        boolean begins = kept(place).add(key);
        if (begins) {
            done();
        }
        if (begins && fault.wrong() == Wrong.DELAYS) {
            delayed.add(() -> {
                kept(place).remove(key);
                children(place).remove(key);
                place.update.run();
            });
        }
        super.child(place, scope, key, child);
    }

    @Override
    public void child(ObservedMount place, Scope scope, String key, Component child) {
        shows(place).add(key);
        boolean isNew = children(place).put(key, child) == null;
        Set<Object> lost = set(place, "lost");
        if (isNew && is(cell.action(), Wrong.LOSES, Wrong.DELAYS)) {
            int mount = (int) place.tree.places.stream()
                            .filter(other -> other.path.equals(place.path + '/' + key))
                            .count()
                    + 1;
            Action action = mount == 1 ? Action.MOUNT : Action.REMOUNT;
            if (isDue(action, new Event.RenderBegan(key, mount), key)) {
                done();
                lost.add(key);
                if (fault.wrong() == Wrong.DELAYS) {
                    delayed.add(() -> {
                        lost.remove(key);
                        place.update.run();
                    });
                }
            }
        }
        if (!lost.contains(key)) {
            super.child(place, scope, key, child);
        }
    }

    @Override
    public Runnable scheduleUpdate(ObservedMount place, Scope scope) {
        Runnable update = scope.scheduleUpdate();
        String name = node(place).name();
        return () -> {
            if (is(Action.RENDER, Wrong.LOSES, Wrong.DELAYS)
                    && isDue(Action.RENDER, new Event.RenderBegan(name, mount(place)), name)) {
                done();
                if (fault.wrong() == Wrong.DELAYS) {
                    delayed.add(update);
                }
            } else {
                update.run();
            }
        };
    }

    // ---- channels

    @Override
    public <M> void send(Routine<M> to, M message) {
        if (!isDue(Action.SEND)) {
            super.send(to, message);
            return;
        }
        wrongly(() -> super.send(to, message), neighbour(to).map(neighbour -> () -> neighbour.mailbox.send(message)));
    }

    private static Optional<Routine<?>> neighbour(Routine<?> of) {
        return of.place.tree.places.stream()
                .<Routine<?>>flatMap(place -> place.routines.stream())
                .filter(other -> !other.equals(of) && !other.over && !other.place.isRemoved())
                .findFirst();
    }

    @Override
    @SuppressWarnings("unchecked") // what was received once may be received again
    public <M> Optional<M> receive(Routine<M> routine) {
        Object repeated = again.getOrDefault(routine, new ArrayDeque<>()).poll();
        if (repeated != null) {
            return Optional.of((M) repeated);
        }
        Optional<M> message = super.receive(routine);
        CoroutineId id = id(routine);
        if (!isDue(Action.RECEIVE, new Event.Received(id, 0, Value.NOTHING), id.name())) {
            return message;
        }
        switch (fault.wrong()) {
            case LOSES -> {
                done();
                return message.isPresent() ? receive(routine) : never(routine);
            }
            case REPEATS ->
                message.ifPresent(m -> {
                    done();
                    again.computeIfAbsent(routine, r -> new ConcurrentLinkedQueue<>())
                            .add(m);
                });
            case DELAYS -> {
                CompletableFuture<Boolean> later = new CompletableFuture<>();
                later(() -> later.complete(true));
                var unused = routine.awaitReally(later);
            }
            case MISLEADS -> {
                Optional<Routine<?>> neighbour = neighbour(routine);
                if (message.isPresent() && neighbour.isPresent()) {
                    done();
                    neighbour.get().mailbox.send(message.get());
                    return receive(routine);
                }
            }
            case THROWS -> throw thrown();
        }
        return message;
    }

    private static <M> Optional<M> never(Routine<M> routine) {
        return routine.awaitReally(new CompletableFuture<Optional<M>>());
    }

    @Override
    public void closeChannel(Routine<?> routine) {
        if (isDue(Action.CLOSE_CHANNEL)) {
            wrongly(() -> super.closeChannel(routine), neighbour(routine).map(neighbour -> neighbour.mailbox::close));
        } else {
            super.closeChannel(routine);
        }
    }

    @Override
    public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
        Optional<Coroutine<M>> found = super.lookUp(place, type);
        Hook.UseHandle hook = (Hook.UseHandle) place.kept.getOrDefault("handle", null);
        String by = node(place).name();
        Event event = new Event.LookedUp(by, hook.name(), true);
        String target = found.map(handle -> id((Routine<?>) handle).name()).orElse("");
        if (!isDue(Action.LOOK_UP, event, by) && !isDue(Action.LOOK_UP, event, target)) {
            return found;
        }
        if (fault.wrong() == Wrong.THROWS) {
            throw thrown();
        }
        Optional<Routine<?>> neighbour = found.flatMap(handle -> neighbour((Routine<?>) handle));
        if (fault.wrong() == Wrong.MISLEADS && neighbour.isPresent()) {
            done();
            return Optional.of(handle(neighbour.get()));
        }
        if (fault.wrong() == Wrong.LOSES && found.isPresent()) {
            done();
            return Optional.empty();
        }
        return found;
    }

    @Override
    public <M> Optional<Coroutine<M>> useHandle(ObservedMount place, Scope scope, Class<M> type) {
        place.kept.put("handle", turn(place, Hook.UseHandle.class));
        return super.useHandle(place, scope, type);
    }

    // ---- awaits

    @Override
    public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
        if (!is(Action.COMPLETE, Wrong.LOSES, Wrong.DELAYS, Wrong.THROWS)
                || stage.toCompletableFuture().isDone()) {
            return super.await(routine, stage);
        }
        CompletableFuture<T> through = new CompletableFuture<>();
        var unused = stage.whenComplete((value, failure) -> {
            Runnable complete = () -> {
                if (failure == null) {
                    through.complete(value);
                } else {
                    through.completeExceptionally(failure);
                }
            };
            if (!isDue(Action.COMPLETE)) {
                complete.run();
            } else if (fault.wrong() == Wrong.DELAYS) {
                later(complete);
            } else if (fault.wrong() == Wrong.THROWS) {
                through.completeExceptionally(thrown());
            } else {
                done();
            }
        });
        return super.await(routine, through);
    }

    // ---- states

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
                Optional<CoroutineId> reader = Routine.running().map(WrongInCell.this::id);
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
        return different(right, read);
    }

    /** What was read wrongly; if it is what is right, nothing was done wrong. */
    private <T extends @Nullable Object> T different(T right, T read) {
        if (!Objects.equals(right, read)) {
            done();
        }
        return read;
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

    // ---- atoms

    @Override
    public <T> T read(ObservedMount place, Atom<T> atom, T value) {
        Object initial = firstRead.putIfAbsent(atom, value);
        lastRead.put(atom, value);
        String component = node(place).name();
        if (!isDue(Action.SUBSCRIBE, renders(place), component)) {
            return value;
        }
        return different(
                value,
                switch (fault.wrong()) {
                    case LOSES -> cast(initial == null ? value : initial);
                    case DELAYS -> cast(readBefore.getOrDefault(atom, value));
                    case MISLEADS ->
                        cast(lastRead.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(atom))
                                .<Object>map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(value));
                    case THROWS -> throw thrown();
                    case REPEATS -> value;
                });
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the values of the kit are of one type
    private static <T> T cast(Object value) {
        return (T) value;
    }

    @Override
    public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
        if (isDue(Action.SET_ATOM)) {
            wrongly(
                    () -> root.set(atom, value),
                    lastRead.keySet().stream()
                            .filter(other -> !other.equals(atom))
                            .findFirst()
                            .map(other -> () -> root.set(WrongInCell.<Atom<T>>cast(other), value)));
        } else {
            root.set(atom, value);
        }
    }

    // ---- shared values

    @Override
    public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
        Hook.UseShared hook = turn(place, Hook.UseShared.class);
        shared.put(hook.name(), value);
        return new SharedValue<>() {
            @Override
            public T read() {
                Event event = Routine.running()
                        .map(WrongInCell.this::id)
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
