package dev.yieldpoint.reference;

import org.jspecify.annotations.Nullable;

/**
 * One render of a component. A {@link BorrowedState} of this render can be used while the component's function or the
 * action of a listener from this render runs, and only by the thread that runs it.
 */
final class Render {

    private @Nullable Thread runner; // any thread reads it: see the table of EventLoop

    /** Runs the component's function, or the action of a listener. */
    void run(Runnable action) {
        runner = Thread.currentThread();
        try {
            action.run();
        } finally {
            runner = null;
        }
    }

    /** Returns whether the function or an action is running on the current thread. */
    boolean isRunningHere() {
        return runner == Thread.currentThread();
    }
}
