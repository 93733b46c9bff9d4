package dev.yieldpoint.reference;

import org.jspecify.annotations.Nullable;

/**
 * One render of a component. What it lends, such as a {@link BorrowedState}, can be used while the component's function
 * or the action of a listener from this render runs, and only by the thread that runs it.
 */
final class Render {

    private @Nullable Thread runner;

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
