package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** The threads that a tree under test made for its coroutines. */
final class RecordedThreads implements ThreadFactory {

    private static final int BOUND_MILLIS = 10_000;

    private final ThreadFactory delegate = Threads.bestOfThisJdk();
    private final List<Thread> made = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Thread newThread(Runnable body) {
        Thread thread = delegate.newThread(body);
        made.add(thread);
        return thread;
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
