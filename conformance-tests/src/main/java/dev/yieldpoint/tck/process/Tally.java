package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.driver.Observed;
import java.util.concurrent.atomic.LongAdder;

/** Counts what the kit observes of the processes of one command. Any thread may count. */
final class Tally {

    private final LongAdder processes = new LongAdder();
    private final LongAdder runs = new LongAdder();
    private final LongAdder requests = new LongAdder();
    private final LongAdder events = new LongAdder();
    private final LongAdder polls = new LongAdder();
    private final LongAdder responses = new LongAdder();

    /** A process was started. */
    void started() {
        processes.increment();
    }

    /** A run has begun. */
    void run() {
        runs.increment();
    }

    /** A request was sent. */
    void request() {
        requests.increment();
    }

    /** An event was reported. */
    void event() {
        events.increment();
    }

    /** A poll was reported, from its beginning to its end. */
    void poll() {
        polls.increment();
    }

    /** The kit's server has answered requests, and the process was told so. */
    void answered(int number) {
        responses.add(number);
    }

    /** The counts so far. */
    Observed observed() {
        return new Observed(processes.sum(), runs.sum(), requests.sum(), events.sum(), polls.sum(), responses.sum());
    }
}
