package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Awaitable;
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
public interface Environment {

    /**
     * How long something else than the runtime may take to come back: a thread that uses it, or a request. It is shorter than
     * what the runtime has for a call, so that the right one is blamed.
     */
    default Duration patience() {
        return Duration.ofSeconds(5);
    }

    /** The threads, unknown to the runtime, on which the driver of this run sends and writes; the driver closes them. */
    default ForeignThreads foreignThreads() {
        return ForeignThreads.of(Threading.MACHINE, patience());
    }

    /** What was seen of the run so far. */
    Trace trace();

    /**
     * An await of something begins. It is complete at once if what is awaited is there. A response comes from the server, to which the kit
     * sends the request, and fails unless the server accepts the request.
     *
     * @throws IllegalArgumentException if it is a message, which only the runtime has
     */
    Wait begin(Awaitable<Value> awaited);

    /** Where a runtime with an HTTP client of its own finds the server: what a path is put behind. */
    URI address();

    /**
     * An await of a response begins. The runtime sends the request itself, with this number in the header {@value
     * dev.yieldpoint.tck.http.Server#HEADER}.
     */
    Wait begin(Awaitable.Response<Value> awaited, long request);
}
