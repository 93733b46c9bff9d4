package dev.yieldpoint.tck.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Queue;

/**
 * Keeps count of one scenario's requests, so that the kit knows when HTTP is quiet: when every request that was started
 * is either held at the server on purpose or has come to an outcome.
 *
 * <p>The client's threads report starts and outcomes, the server's threads report what they hold. Outcomes are not acted
 * upon there: they are kept until the thread that drives the runtime asks for them. All fields are guarded by this.
 */
final class Exchanges {

    private final Queue<Runnable> outcomes = new ArrayDeque<>();
    private int inFlight;
    private int held;
    /** Why nothing can be said of this scenario's requests, or empty. */
    private String spoilt = "";

    /** A request was neither answered nor held in time. */
    static final class Late extends HttpUnusableException {

        private static final long serialVersionUID = 1;

        Late(String why) {
            super(why);
        }

        @Override
        public boolean isLate() {
            return true;
        }
    }

    synchronized void started() {
        inFlight++;
    }

    synchronized void ended(Runnable outcome) {
        inFlight--;
        outcomes.add(outcome);
        notifyAll();
    }

    synchronized void held() {
        held++;
        notifyAll();
    }

    synchronized void released(int count) {
        held -= count;
    }

    /** Takes note of why nothing can be said of this scenario's requests. */
    synchronized void spoil(String why) {
        spoilt = why;
        notifyAll();
    }

    /**
     * Runs the outcomes that are there, or waits for one if a request is on its way.
     *
     * @return whether there was any outcome; if not, HTTP is quiet
     * @throws Late if a request neither ends nor is held within the bound
     * @throws HttpUnusableException if the requests were {@link #spoil spoilt}
     */
    boolean deliver(Duration bound) throws InterruptedException {
        List<Runnable> arrived = new ArrayList<>();
        synchronized (this) {
            long deadline = System.nanoTime() + bound.toNanos();
            while (outcomes.isEmpty() && inFlight > held && spoilt.isEmpty()) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new Late(String.format(
                            Locale.ROOT,
                            "%d of %d requests neither ended nor were held by the kit's own server within %s s; --patience"
                                    + " sets how long that may take",
                            inFlight - held,
                            inFlight,
                            bound.toMillis() / 1000.0));
                }
                wait(left / 1_000_000 + 1);
            }
            if (!spoilt.isEmpty()) {
                throw new HttpUnusableException(spoilt);
            }
            arrived.addAll(outcomes);
            outcomes.clear();
        }
        arrived.forEach(Runnable::run);
        return !arrived.isEmpty();
    }
}
