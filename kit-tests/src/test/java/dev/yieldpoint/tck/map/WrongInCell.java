package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The sound runtime of all faulty ones, which does one thing wrong, in one cell, in one run. What an operation is about, it knows
 * from the application. Each subclass can do the operations of some kinds wrong.
 */
abstract class WrongInCell extends Variation {

    private static final String TURN = "turn ";

    final CellFault fault;
    final Application application;
    final LiveVisits visits;
    private final Cell cell;
    /** What is done only after the next settle. */
    final Queue<Runnable> delayed = new ConcurrentLinkedQueue<>();

    WrongInCell(CellFault fault, Application application, LiveVisits visits) {
        this.fault = fault;
        this.cell = fault.cell();
        this.application = application;
        this.visits = visits;
    }

    /** The runtime of a fault, for one run of an application. */
    static WrongInCell of(CellFault fault, Application application, LiveVisits visits) {
        return switch (fault.cell().action()) {
            case SEND, RECEIVE, CLOSE_CHANNEL, LOOK_UP -> new WrongChannels(fault, application, visits);
            case SET_STATE, READ_STATE, WRITE, READ_SHARED -> new WrongValues(fault, application, visits);
            case SET_ATOM, SUBSCRIBE -> new WrongAtoms(fault, application, visits);
            case MOUNT, REMOVE, REMOUNT, RENDER, CLOSE_APPLICATION -> new WrongTree(fault, application, visits);
            case COMPLETE -> new WrongAwaits(fault, application, visits);
            case FAIL -> new WrongFailures(fault, application, visits);
        };
    }

    boolean is(Action action, Wrong... kinds) {
        return cell.action() == action && List.of(kinds).contains(fault.wrong());
    }

    /** Whether the operation, whose event stands in the trace, is one to do wrong. */
    boolean isDue(Action action) {
        return cell.action() == action && visits.hasVisited(cell);
    }

    /** Whether the operation, whose event will come, is one to do wrong. */
    boolean isDue(Action action, Event event, String subject) {
        return cell.action() == action && visits.wouldVisit(cell, event, subject);
    }

    /** Something is done wrong now. */
    void done() {
        fault.times().incrementAndGet();
    }

    IllegalStateException thrown() {
        done();
        return new IllegalStateException("a fault that the kit has made");
    }

    /** Does an operation that gives nothing, wrongly. */
    void wrongly(Runnable operation, Optional<Runnable> toNeighbour) {
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

    void later(Runnable operation) {
        done();
        delayed.add(operation);
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        mounted.settle();
        for (Runnable next = delayed.poll(); next != null; next = delayed.poll()) {
            next.run();
        }
    }

    /** The hooks of a component come in the same order in every render. */
    @Override
    public void render(ObservedMount place, Runnable render) {
        place.kept.keySet().removeIf(key -> key.toString().startsWith(TURN));
        render.run();
    }

    ComponentNode node(ObservedMount place) {
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

    static int mount(ObservedMount place) {
        return place.former().size() + 1;
    }

    /** The hook of a kind whose turn it is in this render. */
    <H extends Hook.Named> H turn(ObservedMount place, Class<H> kind) {
        int turn = (int) place.kept.merge(TURN + kind, 1, (a, b) -> (int) a + (int) b) - 1;
        return node(place).hooks(kind).get(turn);
    }

    CoroutineId id(Routine<?> routine) {
        Hook.UseCoroutine hook =
                node(routine.place).hooks(Hook.UseCoroutine.class).get(routine.place.routines.indexOf(routine));
        return new CoroutineId(hook.name(), mount(routine.place), 1);
    }

    Event renders(ObservedMount place) {
        return new Event.Rendered(node(place).name(), mount(place), Map.of());
    }

    /** What was read wrongly; if it is what is right, nothing was done wrong. */
    <T extends @Nullable Object> T different(T right, T read) {
        if (!Objects.equals(right, read)) {
            done();
        }
        return read;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the values of the kit are of one type
    static <T> T cast(Object value) {
        return (T) value;
    }
}
