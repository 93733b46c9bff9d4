package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.trace.NeverQuiet;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Threads that the runtime does not know, to send, write and feed from. Each has a name of its own
 * in the trace, since each is a sender of its own.
 */
public interface ForeignThreads extends AutoCloseable {

    /** The name of the one that does things in turns. */
    String ANOTHER = "another thread";

    /**
     * The threads of one run.
     *
     * @param longest how long they may take to come back, however many there are, if the machine schedules them; only a runtime that holds
     *     them up needs it
     */
    static ForeignThreads of(Threading threading, Duration longest) {
        return switch (threading) {
            case MACHINE -> new PooledThreads(longest);
            case ENGINE -> new NewThreads();
        };
    }

    /** Does something on one thread, and waits for it. */
    void run(Runnable action);

    /**
     * Takes a step for every element of each list, on a thread for each list, all threads at once. Meanwhile it settles on
     * the calling thread: at the start, and whenever steps were taken since. After the last step it need not settle: the caller does.
     *
     * @param step is given the name of the thread as well
     */
    <V> void race(List<List<V>> lists, BiConsumer<String, V> step, Runnable settle);

    /** Lets go of the threads. */
    @Override
    void close();

    /** What is said of a runtime that threw on such a thread. The end of the step budget is let through as it is. */
    static DriverException threw(Throwable thrown) {
        if (thrown instanceof NeverQuiet budget) {
            throw budget;
        }
        return new DriverException(
                "a foreign thread that sent, wrote or completed an await threw " + Thrown.words(thrown));
    }

    /** What is said if the thread that waits for one of these is interrupted; it stays interrupted. */
    static DriverException interrupted() {
        Thread.currentThread().interrupt();
        return new DriverException("interrupted while a foreign thread used the runtime");
    }
}
