package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.run.Runtimes;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A runtime that is the reference but for what a subclass overrides.
 *
 * <p>It decorates the reference through the Java API alone, so it could decorate any runtime. Every coroutine's channel
 * is replaced by a {@link Mailbox} of this package, where the receiver waits through the reference's own await; all else
 * is handed on. As it stands it is sound.
 */
class Variation implements CoroutineRuntime {

    private static final CoroutineRuntime REFERENCE =
            ((JavaApiRuntime) new Runtimes(Variation.class.getClassLoader()).named("reference")).runtime();

    /** Counts what a variation does otherwise than the reference, if it cares to. */
    final AtomicInteger oddities = new AtomicInteger();

    @Override
    public String name() {
        return "variation";
    }

    @Override
    public final Mounted mount(Component root) {
        Tree tree = new Tree(this);
        Mounted mounted = REFERENCE.mount(tree.above(root));
        return new Mounted() {
            @Override
            public void settle() {
                Variation.this.settle(tree, mounted);
            }

            @Override
            public void close() {
                mounted.close();
            }
        };
    }

    void settle(Tree tree, Mounted mounted) {
        mounted.settle();
    }

    /** Renders the component of a place. */
    void render(Place place, Runnable render) {
        render.run();
    }

    /** The hook of the one coroutine that stands at this point of the component; called at every render. */
    <M> Routine<M> useCoroutine(Place place, Scope scope, Class<M> type, CoroutineBody<M> body) {
        Routine<M> routine = place.routine(() -> newRoutine(place));
        Coroutine<M> handle = scope.useCoroutine(type, routine.around(body));
        place.tree.provide(handle, routine);
        return routine;
    }

    final <M> Routine<M> newRoutine(Place place) {
        return new Routine<>(this, place, mailbox(place));
    }

    /** The mailbox of a new coroutine. */
    Mailbox mailbox(Place place) {
        return new Mailbox();
    }

    /** Runs a coroutine from its start to its end. */
    <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
        body.run(routine, routine);
    }

    /** Sends; {@link Routine#running} tells whether a coroutine does it, and which. */
    <M> void send(Routine<M> to, M message) {
        to.mailbox.send(message);
    }

    @SuppressWarnings("unchecked") // only what was sent to the routine comes into its mailbox
    <M> Optional<M> receive(Routine<M> routine) {
        return (Optional<M>) routine.mailbox.receive(routine);
    }

    /** Waits for what the body waits for. */
    <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
        return routine.awaitReally(stage);
    }

    /** Sets a state that belongs to the place. */
    <T extends @Nullable Object> void set(Place place, OwnedState<T> state, T value) {
        state.set(value);
    }
}
