package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one run on the JVM, and which of them have been released: those that a garbage collection has found unreachable. Nothing
 * here keeps a message reachable.
 *
 * <p>No call forces every JVM to collect an unreachable object. So a message counts as held only if it has survived several rounds
 * of collections, and in each of these rounds an object like it was collected that was as old as a message and that nothing referred to. Where
 * that object survives as well, nothing is known of the message.
 *
 * <p><b>Threads.</b> Any thread may watch; one thread at a time awaits.
 */
public final class Releases {

    /** Why a runtime on this JVM may be without {@link dev.yieldpoint.spec.Capability#RELEASE}. */
    private static final String NO_COLLECTION =
            "this JVM does not collect an unreachable object when System.gc() asks it to";

    /** A scenario that asks for releases sends few messages; of the others only the first are watched, to save memory. */
    private static final int MOST_WATCHED = 1_000;

    /** A message that has survived so many rounds is held. */
    private static final int ENOUGH = 3;

    private static final int MOST_ROUNDS = 2 * ENOUGH;

    private final Map<Long, Reference<Object>> watched = new ConcurrentHashMap<>();
    private final Trace trace;
    private final long longest;
    private final Supplier<? extends Object> likeMessages;
    private final Runnable collector;

    /**
     * No message is watched yet.
     *
     * @param trace where releases are recorded
     * @param longest how long a wait for releases may take in all, apart from the last collection
     * @param likeMessages makes an object like the messages, that nothing else refers to
     */
    public Releases(Trace trace, Duration longest, Supplier<? extends Object> likeMessages) {
        this(trace, longest, likeMessages, System::gc);
    }

    /** The same with another collector. */
    Releases(Trace trace, Duration longest, Supplier<? extends Object> likeMessages, Runnable collector) {
        this.trace = trace;
        this.longest = longest.toNanos();
        this.likeMessages = likeMessages;
        this.collector = collector;
    }

    /** Why releases cannot be observed in this JVM; empty if they can. It is found out once, by two garbage collections. */
    public static Optional<String> unobservable() {
        return Optional.ofNullable(OfThisJvm.REASON);
    }

    private static final class OfThisJvm {
        static final @Nullable String REASON = reason();

        private static @Nullable String reason() {
            Releases none = new Releases(new Trace(), Duration.ZERO, Object::new);
            for (int round = 0; round < ENOUGH; round++) {
                if (none.collectsUnreachable()) {
                    return null;
                }
            }
            return NO_COLLECTION;
        }
    }

    /** Watches a message from before it is sent. */
    public void watch(long number, Object message) {
        if (watched.size() < MOST_WATCHED) {
            watched.put(number, new PhantomReference<>(message, null));
        }
    }

    /**
     * Has the JVM collect until all these messages have been released, or until some of them are known to be held. Records the
     * release of each.
     *
     * @return whether nothing is left to be known; if not, the JVM does not collect what is unreachable
     */
    public boolean await(Set<Long> messages) {
        long began = System.nanoTime();
        Set<Long> left = new HashSet<>(messages);
        collector.run();
        record(left);
        int held = 0;
        for (int round = 0; round < MOST_ROUNDS && !left.isEmpty() && held < ENOUGH; round++) {
            if (round > 0 && System.nanoTime() - began > longest) {
                return false;
            }
            held += collectsUnreachable() ? 1 : 0;
            record(left);
        }
        return left.isEmpty() || held >= ENOUGH;
    }

    private void record(Set<Long> left) {
        left.removeIf(number -> {
            Reference<Object> message = watched.get(number);
            boolean released = message != null && message.refersTo(null);
            if (released) {
                watched.remove(number);
                trace.record(new Event.Released(number));
            }
            return released;
        });
    }

    /**
     * Whether the JVM collects an object that has survived a collection, as messages have, and is then let go. A collection itself
     * clears what refers to it: no thread has to be waited for, which others that collect could hold up.
     */
    private boolean collectsUnreachable() {
        Object[] holder = {likeMessages.get()};
        Reference<Object> canary = new PhantomReference<>(holder[0], null);
        try {
            collector.run();
        } finally {
            Reference.reachabilityFence(holder[0]);
        }
        holder[0] = ""; // what was in it is unreachable from here on
        collector.run();
        return canary.refersTo(null);
    }
}
