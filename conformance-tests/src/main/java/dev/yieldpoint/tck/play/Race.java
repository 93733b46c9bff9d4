package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.IllegalApplicationException;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.ForeignThreads;
import dev.yieldpoint.tck.driver.SimulatedEnvironment;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Threads that the runtime does not know do something at once, while it runs. What comes of it depends on timing: a fault
 * that one run shows another may hide.
 *
 * <p>Every thread has numbers of its own, in order: the first 1001, 1002 and so on, the second 2001.
 */
public sealed interface Race extends Move.AtOnce {

    /** A thread's numbers begin behind this many, times its place. */
    int APART = 1_000;

    /** Each thread sends messages to the same coroutine. */
    record Sends(int threads, int messages, String address) implements Race {

        @Override
        public long brings() {
            return (long) threads * messages;
        }

        /** Checks the numbers. */
        public Sends {
            checkSize(threads, messages);
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.sendFromThreads(address, numbers(threads, messages));
        }

        @Override
        public void check(Application application) {
            Move.known(application, address, Hook.Named.class);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d threads at once send %d message%s each to \"%s\"",
                    threads,
                    messages,
                    messages == 1 ? "" : "s",
                    address);
        }
    }

    /** Each thread sends messages to the same coroutine, while a component is removed. */
    record SendsDuringRemoval(Sends sends, Remove removal) implements Race {
        @Override
        public long brings() {
            return sends.brings();
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            removal.make(driver, environment); // takes effect only as the driver settles, which it does meanwhile
            sends.make(driver, environment);
        }

        @Override
        public void check(Application application) {
            sends.check(application);
            removal.check(application);
        }

        @Override
        public String toString() {
            return sends + ", while " + removal;
        }
    }

    /** Each thread writes values to the same shared value. */
    record Writes(int threads, int values, String shared) implements Race {

        @Override
        public long brings() {
            return (long) threads * values;
        }

        /** Checks the numbers. */
        public Writes {
            checkSize(threads, values);
        }

        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            driver.writeFromThreads(shared, numbers(threads, values));
        }

        @Override
        public void check(Application application) {
            Move.known(application, shared, Hook.UseShared.class);
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d threads at once write %d value%s each to \"%s\"",
                    threads,
                    values,
                    values == 1 ? "" : "s",
                    shared);
        }
    }

    /** Each thread brings items to the same feed. */
    record Items(int threads, int items, String feed) implements Race {

        @Override
        public long brings() {
            return (long) threads * items;
        }

        /** Checks the numbers. */
        public Items {
            checkSize(threads, items);
        }

        /** The feed is the kit's, so this asks nothing of the driver but to let the runtime run. */
        @Override
        public void make(Driver driver, SimulatedEnvironment environment) {
            try (ForeignThreads foreign = environment.foreignThreads()) {
                foreign.race(numbers(threads, items), (thread, item) -> environment.feed(feed, item), driver::settle);
            }
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%d threads at once push %d item%s each to the feed \"%s\"",
                    threads,
                    items,
                    items == 1 ? "" : "s",
                    feed);
        }
    }

    private static void checkSize(int threads, int each) {
        if (threads < 2 || threads > 16 || each < 1 || each >= APART) {
            throw new IllegalApplicationException(String.format(
                    Locale.ROOT,
                    "a race has 2 to 16 threads, with fewer than %d messages, values or items each; not %d with %d",
                    APART,
                    threads,
                    each));
        }
    }

    private static List<List<Value>> numbers(int threads, int each) {
        return IntStream.rangeClosed(1, threads)
                .mapToObj(thread -> IntStream.rangeClosed(1, each)
                        .mapToObj(number -> Value.number((long) thread * APART + number))
                        .toList())
                .toList();
    }
}
