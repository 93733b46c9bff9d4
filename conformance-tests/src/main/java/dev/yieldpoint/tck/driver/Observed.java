package dev.yieldpoint.tck.driver;

/**
 * How much the kit has observed of a runtime that reports on itself, from outside.
 *
 * @param processes that were started
 * @param runs of applications: of scenarios and programs, repetitions included
 * @param requests that the kit has sent to the processes, each of which was replied to or failed
 * @param events that the processes have reported
 * @param polls among the reports, each with a beginning and an end
 * @param responses of the kit's HTTP server to requests of the processes, each compared with what a coroutine was given
 */
public record Observed(long processes, long runs, long requests, long events, long polls, long responses) {

    /** Nothing: the runtime does not report on itself. */
    public static final Observed NOTHING = new Observed(0, 0, 0, 0, 0, 0);
}
