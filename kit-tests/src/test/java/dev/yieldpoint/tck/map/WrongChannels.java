package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends, receives, closes channels or looks handles up wrongly. */
final class WrongChannels extends WrongInCell {

    /** Messages that are received once more. */
    private final Map<Routine<?>, Queue<Object>> again = new ConcurrentHashMap<>();

    WrongChannels(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

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
}
