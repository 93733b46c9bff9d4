package dev.yieldpoint.reference;

import org.jspecify.annotations.Nullable;

/** One render of a component: what it lends is good while its function, or a listener that it made, is running. */
final class Render {

    private @Nullable Thread runner;

    void run(Runnable action) {
        runner = Thread.currentThread();
        try {
            action.run();
        } finally {
            runner = null;
        }
    }

    boolean isRunningHere() {
        return runner == Thread.currentThread();
    }
}
