package dev.yieldpoint.tck.ordering;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.ordering.Move.Kind;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** A component from which messages are sent: by its listener, by its coroutine and while it renders. */
final class SendingComponent implements Component {

    private final Queue<Runnable> nextRender = new ArrayDeque<>();
    private @Nullable Listener<Runnable> listener;
    private @Nullable Coroutine<Runnable> coroutine;
    private @Nullable Runnable update;

    @Override
    public void render(Scope scope) {
        update = scope.scheduleUpdate();
        listener = scope.listener(Runnable::run);
        coroutine = scope.useCoroutine(Runnable.class, (rx, await) -> rx.forEach(Runnable::run));
        for (Runnable next = nextRender.poll(); next != null; next = nextRender.poll()) {
            next.run();
        }
    }

    /** Runs something where a sender of this kind is; it need not have run when this returns. */
    void run(Kind kind, Runnable send) {
        switch (kind) {
            case LISTENER -> Objects.requireNonNull(listener).fire(send);
            case COROUTINE -> Objects.requireNonNull(coroutine).send(send);
            case RENDER -> {
                nextRender.add(send);
                Objects.requireNonNull(update).run();
            }
            case DRIVER, THREAD -> send.run();
        }
    }
}
