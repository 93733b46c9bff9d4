package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import dev.yieldpoint.tck.driver.Thrown;
import java.util.List;

/**
 * What came of trying a promise.
 *
 * @param broken what the runtime did instead, or empty
 * @param undecided why nothing is known, because the machine stalled or the check was cut short; or empty
 * @param details stack traces that belong to it
 */
public record PromiseTrial(String broken, String undecided, List<String> details) {

    private static final PromiseTrial KEPT = new PromiseTrial("", "", List.of());

    /** A promise that was not tried, and why. */
    public static PromiseTrial untried(String why) {
        return new PromiseTrial("", why, List.of());
    }

    /** Tries a promise on a thread of its own, so that a runtime that hangs can be given up. */
    public static PromiseTrial of(Promise promise, Endurance endurance) throws InterruptedException {
        DriverThread thread = DriverThread.acquire();
        try {
            PromiseTrial trial = thread.call(promise.id(), endurance.patience(), () -> tried(promise), () -> {});
            thread.release();
            return trial;
        } catch (DriverThread.Hung hung) {
            String message = String.valueOf(hung.getMessage());
            if (hung.lostByMachine()) {
                return untried(message);
            }
            endurance.hung(hung.took());
            return new PromiseTrial(message, "", List.of());
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static PromiseTrial tried(Promise promise) {
        try {
            promise.trial().run();
            return KEPT;
        } catch (PromiseBrokenException broken) {
            Throwable cause = broken.getCause();
            return new PromiseTrial(
                    String.valueOf(broken.getMessage()), "", cause == null ? List.of() : List.of(Thrown.stack(cause)));
        } catch (Throwable thrown) { // some languages throw checked exceptions without a word
            return new PromiseTrial("the runtime threw " + Thrown.words(thrown), "", List.of(Thrown.stack(thrown)));
        }
    }
}
