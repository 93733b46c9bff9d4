package dev.yieldpoint.spec;

/**
 * A value that a component shows and that any thread may replace. It may be kept and shared.
 *
 * <p><b>Threads.</b> Any thread may call either method at any time. Nothing holds between two calls: to write what
 * follows from a value read before is a race.
 */
public interface SharedValue<T> {

    /** The value written last. */
    T read();

    /** Replaces the value; the component that made it is rendered again. */
    void write(T value);
}
