package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.function.Supplier;

/** The runtime called {@code reference}. Start reading at {@link EventLoop}. */
public final class ReferenceRuntime implements CoroutineRuntime {

    private final Supplier<Turns> turns;

    /** Creates a runtime whose coroutines run on virtual threads from JDK 24 on, and on platform threads before. */
    public ReferenceRuntime() {
        this(Continuations.areExported() ? Continuations::new : () -> ThreadTurn.on(Threads.bestOfThisJdk()));
    }

    ReferenceRuntime(Supplier<Turns> turns) {
        this.turns = turns;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Mounted mount(Component root) {
        return new EventLoop(root, turns.get());
    }
}
