package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Trace;
import java.net.URI;
import java.time.Duration;

/**
 * The world outside one run of an application, as the runtime sees it: what bodies wait for, and the trace that its driver
 * records into. The scenario moves it.
 *
 * <p><b>Threads.</b> May be used on whatever thread a body runs.
 */
public interface Outside {

    /**
     * How long something else than the runtime may take to come back: a thread that uses it, or a request. It is shorter than
     * what the runtime has for a call, so that the right one is blamed.
     */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** What was seen of the run so far. */
    Trace trace();

    /** Waits for a gate; there at once if the gate is open. */
    Wait gate(String gate);

    /** Waits until so much virtual time has passed. */
    Wait time(long milliseconds);

    /** Waits for something that is there as soon as the runtime has settled. */
    Wait yieldOnce();

    /** Waits for the next item of a feed; it is nothing once the feed has ended. */
    Wait nextItem(String feed);

    /** Requests a path, and waits for the server's answer; fails unless the server accepts the request. */
    Wait get(String path);

    /** Puts a value to the server, and waits for its answer; fails unless the server accepts the request. */
    Wait put(String path, Value value);

    /** Where a runtime with an HTTP client of its own finds the server: what a path is put behind. */
    URI address();

    /**
     * Waits for the server's answer to a request that the runtime makes itself, with this number in the header {@value
     * dev.yieldpoint.tck.http.Server#HEADER}.
     */
    Wait answer(String path, long request);
}
