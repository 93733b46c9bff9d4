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

    /**
     * Runs the outcomes that are there, or waits for one if a request is on its way.
     *
     * @return whether there was any outcome; if not, HTTP is quiet
     * @throws IllegalStateException if a request neither ends nor is held within the bound
     */
    boolean deliver(Duration bound) throws InterruptedException {
        List<Runnable> arrived = new ArrayList<>();
        synchronized (this) {
            long deadline = System.nanoTime() + bound.toNanos();
            while (outcomes.isEmpty() && inFlight > held) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw new IllegalStateException(String.format(
                            Locale.ROOT,
                            "%d of %d requests neither ended nor were held within %d s",
                            inFlight - held,
                            inFlight,
                            bound.toSeconds()));
                }
                wait(left / 1_000_000 + 1);
            }
            arrived.addAll(outcomes);
            outcomes.clear();
        }
        arrived.forEach(Runnable::run);
        return !arrived.isEmpty();
    }
}
