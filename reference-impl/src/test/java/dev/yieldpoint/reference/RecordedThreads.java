package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** The threads that a tree under test made for its coroutines. */
final class RecordedThreads implements Executor {

    private static final int BOUND_MILLIS = 10_000;

    private final List<Thread> made = Collections.synchronizedList(new ArrayList<>());

    /** Starts a thread that ends with the body, so that what never ends can be told. */
    @Override
    public void execute(Runnable body) {
        Thread thread = factory().newThread(body);
        made.add(thread);
        thread.start();
    }

    private static ThreadFactory factory() {
        if (Runtime.version().feature() < Threads.FIRST_JDK_THAT_UNMOUNTS_OWNERS) {
            return Threads.platform();
        }
        try {
            return Threads.virtual();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("the JDK has virtual threads, but not their builder", e);
        }
    }

    int count() {
        return made.size();
    }

    Thread get(int index) {
        return made.get(index);
    }

    void assertAllEnd() throws InterruptedException {
        for (Thread thread : made) {
            thread.join(BOUND_MILLIS);
            assertThat(thread.isAlive()).as("alive: %s", thread).isFalse();
        }
    }
}
