package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import dev.yieldpoint.tck.driver.Thrown;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** The trees of one trial of a promise, and what is expected of them. All that was mounted is closed in the end. */
final class PromiseTrees implements AutoCloseable {

    private static final long LONGEST_SECONDS = 5;

    private final CoroutineRuntime runtime;
    private final List<Mounted> open = new ArrayList<>();

    PromiseTrees(CoroutineRuntime runtime) {
        this.runtime = runtime;
    }

    /** Whether the runtime has declared that it is without something. */
    boolean isWithout(Capability capability) {
        return runtime.absent().containsKey(capability);
    }

    Mounted mount(Component root) {
        Mounted mounted = runtime.mount(root);
        open.add(mounted);
        return mounted;
    }

    /** A tree that has settled. */
    Mounted settled(Component root) {
        Mounted mounted = mount(root);
        mounted.settle();
        return mounted;
    }

    /** Closes a tree; in the end it is not closed again. */
    void close(Mounted tree) {
        open.remove(tree);
        tree.close();
    }

    /** What an action throws, or null. */
    static @Nullable Throwable thrown(Runnable action) {
        try {
            action.run();
            return null;
        } catch (Throwable thrown) { // whatever it is, the trial tells
            return thrown;
        }
    }

    /** Expects an {@link IllegalStateException}. */
    static void refused(String what, Runnable use) {
        Throwable thrown = thrown(use);
        if (thrown == null) {
            throw new PromiseBrokenException(what + " threw nothing, expected an IllegalStateException");
        }
        if (!(thrown instanceof IllegalStateException)) {
            throw new PromiseBrokenException(
                    what + " threw " + Thrown.words(thrown) + ", expected an IllegalStateException", thrown);
        }
    }

    /** Expects that two values are equal. */
    static void equal(String what, @Nullable Object expected, @Nullable Object seen) {
        if (!Objects.equals(expected, seen)) {
            throw new PromiseBrokenException(String.format(Locale.ROOT, "%s: %s, expected %s", what, seen, expected));
        }
    }

    /** Expects one object. */
    static void same(String what, @Nullable Object expected, @Nullable Object seen) {
        if (expected != seen) {
            throw new PromiseBrokenException(
                    Objects.equals(expected, seen)
                            ? String.format(
                                    Locale.ROOT, "%s: an equal object, expected the object itself: %s", what, expected)
                            : String.format(Locale.ROOT, "%s: %s, expected the object %s", what, seen, expected));
        }
    }

    /** Expects an {@link IllegalStateException} on another thread. */
    static void refusedBeside(String what, Runnable use) {
        Throwable thrown = thrownBeside(what, () -> refused(what, use));
        if (thrown != null) {
            throw new PromiseBrokenException(String.valueOf(thrown.getMessage()), thrown);
        }
    }

    /** What an action throws on another thread, or null. If the action runs without end, the limit of the whole trial ends this. */
    static @Nullable Throwable thrownBeside(String what, Runnable action) {
        FutureTask<Optional<Throwable>> task = new FutureTask<>(() -> Optional.ofNullable(thrown(action)));
        Thread thread = new Thread(task, "yieldpoint-beside");
        thread.setDaemon(true);
        thread.start();
        try {
            while (true) {
                try {
                    return task.get(LONGEST_SECONDS, TimeUnit.SECONDS).orElse(null);
                } catch (TimeoutException e) {
                    if (!task.isDone()
                            && thread.getState() != Thread.State.RUNNABLE) { // a busy machine may not let it run
                        throw new PromiseBrokenException(
                                String.format(Locale.ROOT, "%s did not return within %d s", what, LONGEST_SECONDS), e);
                    }
                }
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.remove(open.size() - 1).close();
        }
    }
}
