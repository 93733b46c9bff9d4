package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Endurance;
import dev.yieldpoint.tck.play.PromiseTrial;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The outcome of one promise of the interface through which the runtime is driven. It counts like a SHOULD: no page makes the promise.
 *
 * @param known the reason that the list of known failures gives, or empty if it is not known
 * @param took how long the trial took
 */
public record PromiseResult(Promise promise, PromiseTrial trial, String known, Duration took) {

    /** How a promise came out. */
    public enum Outcome {
        /** It was tried, and nothing was seen that it excludes. */
        KEPT,
        /** The runtime did what it excludes. */
        BROKEN,
        /** The same, and it is listed as known. */
        KNOWN_FAILURE,
        /** The machine stalled, or the check was cut short, so that nothing is known. */
        UNDECIDED;

        /** {@code known failure}, for people. */
        public String words() {
            return ConstantNames.words(this);
        }
    }

    /** Tries the promises that were selected. */
    static List<PromiseResult> all(
            RuntimeUnderTest runtime, Selection selection, Endurance endurance, KnownFailures known) {
        List<PromiseResult> results = new ArrayList<>();
        List<Promise> promises = runtime.promises().stream()
                .filter(promise -> selection.coversPromise(promise.id()))
                .toList();
        for (Promise promise : promises) {
            long began = System.nanoTime();
            PromiseTrial trial = trial(promise, endurance);
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            results.add(new PromiseResult(promise, trial, known.reason(promise.id(), trial.broken()), took));
        }
        return results;
    }

    private static PromiseTrial trial(Promise promise, Endurance endurance) {
        if (endurance.isExhausted()) {
            return PromiseTrial.untried(endurance.reason());
        }
        try {
            PromiseTrial first = PromiseTrial.of(promise, endurance);
            return first.undecided().isEmpty() ? first : PromiseTrial.of(promise, endurance); // the machine stalled
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return PromiseTrial.untried("the check was interrupted");
        }
    }

    /** How it came out. */
    public Outcome outcome() {
        if (!trial.undecided().isEmpty()) {
            return Outcome.UNDECIDED;
        }
        if (trial.broken().isEmpty()) {
            return Outcome.KEPT;
        }
        return known.isEmpty() ? Outcome.BROKEN : Outcome.KNOWN_FAILURE;
    }

    /** What was seen, or why nothing is known; empty if it is kept. */
    public String message() {
        return trial.broken() + trial.undecided();
    }
}
