package dev.yieldpoint.tck.machine;

import java.util.function.Predicate;
import java.util.function.Supplier;

/** Repeats what a stalled machine has spoilt. */
public final class Undisturbed {

    private static final int TIMES = 3;

    private Undisturbed() {}

    /** Returns the first result that no stall has spoilt. After three spoilt results, returns the third. */
    public static <T> T of(Supplier<T> attempt, Predicate<T> spoilt) {
        T result = attempt.get();
        for (int times = 1; times < TIMES && spoilt.test(result); times++) {
            result = attempt.get();
        }
        return result;
    }
}
