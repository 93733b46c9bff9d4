package dev.yieldpoint.tck.driver;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the code of an application throws where its scenario has it fail: a body, a render or a listener. A runtime may report it, wrap
 * it, add it to another exception or say nothing; none of that is a failure of the runtime.
 */
public final class ApplicationFailure extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** Says who fails. */
    public ApplicationFailure(String who) {
        super(who + " fails, as the scenario says");
    }

    /** Whether an exception consists of such failures only: as itself, or in its causes and in what it suppresses. */
    public static boolean isAllOf(Throwable thrown) {
        return isAllOf(thrown, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean isAllOf(Throwable thrown, Set<Throwable> seen) {
        if (!seen.add(thrown)) {
            return true;
        }
        List<Throwable> inside;
        try {
            inside = Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
                    .toList();
        } catch (RuntimeException | Error speechless) {
            return false;
        }
        return (thrown instanceof ApplicationFailure || !inside.isEmpty())
                && inside.stream().allMatch(other -> isAllOf(other, seen));
    }

    /**
     * Repeats something until no failure of the application comes out of it: a runtime may report them one by one.
     *
     * @throws DriverException if there are more reports than any number of failures could need
     */
    public static void settle(Runnable settle) {
        for (int reports = 0; reports < MOST_REPORTS; reports++) {
            try {
                settle.run();
                return;
            } catch (Throwable thrown) { // some languages throw checked exceptions without a word
                if (!isAllOf(thrown)) {
                    throw thrown;
                }
            }
        }
        throw new DriverException(
                "the runtime throws an exception of the application again and again, and does not settle");
    }

    /** Many more than the bodies, renders and listeners of a scenario that fail between two moves. */
    private static final int MOST_REPORTS = 1_000;
}
