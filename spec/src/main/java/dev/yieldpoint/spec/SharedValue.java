package dev.yieldpoint.spec;

/**
 * A value that a component shows and that any thread may replace. It may be kept and shared.
 *
 * <p><b>Threads.</b> Any thread may call either method at any time, also while the tree is settling, and after it was
 * closed (EXTERNAL-2, EXTERNAL-3). Reads and writes are atomic, and neither waits for the tree. Nothing is promised
 * between two calls: other threads may write between a read and a write that follows from it (EXTERNAL-6). A value that
 * has to be modified atomically is kept by a coroutine, which is sent messages.
 *
 * <p><b>Memory.</b> A write, and everything that its thread did before, happens before what follows a read that returns
 * the value written, see the <a href="package-summary.html#memory">package documentation</a>.
 *
 * @param <T> the type of the value, which is never {@code null}
 */
public interface SharedValue<T> {

    /** Returns the value written last, by whichever thread, or the initial value (EXTERNAL-3). */
    T read();

    /**
     * Replaces the value. The component that made the shared value has rendered it when the tree has settled
     * (EXTERNAL-2), and no component beside or above it has been rendered for it (EXTERNAL-5). After that component was
     * removed, or its tree was closed, the value is replaced and nothing is rendered.
     *
     * <p>Unspecified: whether writing the current value renders the component, and how many renders several writes
     * cost.
     */
    void write(T value);
}
