package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.ApplicationFailure;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets a failure of a body, a render or a listener concern others, whom it must not: from then on they receive nothing; or what has failed
 * runs again; or what is due waits until the application has settled; or the channel of another coroutine ends; or the next send throws.
 */
final class WrongFailures extends WrongInCell {

    /** Whether coroutines receive nothing any more. */
    private volatile boolean deaf;
    /** Whether the next settle leaves everything as it is. */
    private volatile boolean leaves;
    /** Whether the next send throws. */
    private volatile boolean throwing;

    WrongFailures(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

    @Override
    public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
        try {
            super.run(routine, body);
        } catch (ApplicationFailure failure) {
            if (isDue(Action.FAIL)) {
                failed(routine.place.tree, routine);
                if (fault.wrong() == Wrong.REPEATS) {
                    done();
                    super.run(routine, body);
                }
            }
            throw failure;
        }
    }

    @Override
    public void render(ObservedMount place, Runnable render) {
        try {
            super.render(place, render);
        } catch (ApplicationFailure failure) {
            if (isDue(Action.FAIL)) {
                failed(place.tree, null);
            }
            throw failure;
        }
    }

    @Override
    public <E> Listener<E> listener(ObservedMount place, Scope scope, Consumer<? super E> action) {
        return super.listener(place, scope, event -> {
            try {
                action.accept(event);
            } catch (ApplicationFailure failure) {
                if (isDue(Action.FAIL)) {
                    failed(place.tree, null);
                }
                throw failure;
            }
        });
    }

    private void failed(ObservedTree tree, @Nullable Routine<?> failed) {
        switch (fault.wrong()) {
            case LOSES -> deaf = true;
            case DELAYS -> leaves = true;
            case MISLEADS ->
                tree.places.stream()
                        .flatMap(ObservedMount::running)
                        .filter(other -> !other.equals(failed))
                        .findFirst()
                        .ifPresent(other -> {
                            done();
                            other.mailbox.close();
                        });
            case THROWS -> throwing = true;
            case REPEATS -> {} // only a body can run again without being asked
        }
    }

    @Override
    public FaultyMailbox mailbox(ObservedMount place) {
        return new FaultyMailbox() {
            @Override
            public boolean wakes() {
                if (deaf) {
                    done();
                }
                return !deaf;
            }
        };
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        if (leaves) {
            leaves = false;
            done();
        } else {
            super.settle(tree, mounted);
        }
    }

    @Override
    public <M> void send(Routine<M> to, M message) {
        if (throwing && !to.over && !to.mailbox.closed) {
            throwing = false;
            throw thrown();
        }
        super.send(to, message);
    }
}
