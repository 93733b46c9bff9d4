package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.concurrent.Executor;

/** The runtime called {@code reference}. Start reading at {@link EventLoop}. */
public final class ReferenceRuntime implements CoroutineRuntime {

    private final Executor threads;

    /** A runtime whose coroutines run on virtual threads where the JDK has them. */
    public ReferenceRuntime() {
        this(Threads.bestOfThisJdk());
    }

    ReferenceRuntime(Executor threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return "reference";
    }

    @Override
    public Mounted mount(Component root) {
        return new EventLoop(root, threads);
    }
}
