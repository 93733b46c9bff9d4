package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.trace.Trace;
import java.time.Duration;
import java.util.Locale;

/**
 * How long a check puts up with a runtime that hangs, or that never becomes quiet. The first hangs are waited for in full;
 * after them a runtime that does nothing at all is given up sooner, and in the end nothing more is played, so that a verdict
 * comes in under a minute.
 *
 * <p><b>Threads.</b> Any.
 */
public final class Endurance {

    /** After so many hangs, or twice as many runs that never became quiet, the next ones are expected. */
    private static final int PROVEN = 1;

    /** Between two looks at a runtime that is known to hang; one that did nothing in between is given up. */
    private static final Duration IDLE = Duration.ofMillis(100);

    /** What may be spent on them with little patience, too. */
    private static final Duration LEAST = Duration.ofSeconds(40);

    /** Limits, in multiples of the patience: of one call in which something happens, and of all hangs and restless runs together. */
    private static final int SHARES = 4;

    /** Events between two things asked for, once a runtime is known not to become quiet. */
    private static final int SMALL_BUDGET = 2_000;

    /** After so many breaches of the protocol nothing is to be learned any more. */
    private static final int MOST_BREACHES = 3;

    /** How long failing programs are made smaller, of all properties together. */
    private static final Duration SHRINKING = Duration.ofSeconds(15);

    private final Duration patience;
    private int hangs;
    private int restless;
    private int breaches;
    private long spent;
    private long shrinking;

    /**
     * An endurance that is not used up yet.
     *
     * @param patience how long the runtime may take to come back from one call
     */
    public Endurance(Duration patience) {
        this.patience = patience;
    }

    /** How long the runtime may take to come back from one call. */
    public Duration patience() {
        return patience;
    }

    /** How long a call may take in which something goes on happening. */
    Duration longestCall() {
        return patience.multipliedBy(SHARES);
    }

    /** How long to wait between two looks at a call. */
    synchronized Duration idle() {
        return hangs < PROVEN || patience.compareTo(IDLE) < 0 ? patience : IDLE;
    }

    /** Events that an application may record between two things asked for, if it has hardly any work. */
    synchronized int budget() {
        return restless < 2 * PROVEN ? Trace.BUDGET : SMALL_BUDGET;
    }

    /** The runtime did not come back from a call that took so long. */
    public synchronized void hung(Duration took) {
        hangs++;
        spent += took.toNanos();
    }

    /** The application never became quiet in a run that took so long. */
    synchronized void neverQuiet(Duration took) {
        restless++;
        spent += took.toNanos();
    }

    /** A process broke the protocol: nothing is known of the runtime in it. */
    synchronized void brokeProtocol() {
        breaches++;
    }

    /** A failing program was played for so long in order to make it smaller. */
    public synchronized void shrank(Duration took) {
        shrinking += took.toNanos();
    }

    /** Whether failing programs may still be made smaller. */
    public synchronized boolean mayShrink() {
        return shrinking < SHRINKING.toNanos();
    }

    /** Whether nothing more is to be played. */
    public synchronized boolean isExhausted() {
        return breaches >= MOST_BREACHES
                || (hangs + restless > PROVEN && spent > Math.max(SHARES * patience.toNanos(), LEAST.toNanos()));
    }

    /** Why nothing more is played, in a sentence. */
    public synchronized String reason() {
        if (breaches >= MOST_BREACHES) {
            return String.format(
                    Locale.ROOT,
                    "the check was cut short after the process had broken the protocol %d times",
                    breaches);
        }
        String what = hangs == 0
                ? "not settled " + restless + " times"
                : "hung " + hangs + " times" + (restless == 0 ? "" : ", and not settled " + restless + " times");
        return String.format(
                Locale.ROOT, "the check was cut short after the runtime had %s (%.0f s in all)", what, spent / 1e9);
    }

    /** Says that something was not played because the endurance is used up. */
    public static final class Exhausted extends RuntimeException {

        private static final long serialVersionUID = 1;

        Exhausted(String reason) {
            super(reason);
        }
    }
}
