package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.concurrent.ThreadFactory;

/** The runtime called {@code reference}. Start reading at {@link EventLoop}. */
public final class ReferenceRuntime implements CoroutineRuntime {

    private final ThreadFactory threads;

    /** A runtime whose coroutines run on virtual threads where the JDK has them. */
    public ReferenceRuntime() {
        this(Threads.bestOfThisJdk());
    }

    ReferenceRuntime(ThreadFactory threads) {
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
