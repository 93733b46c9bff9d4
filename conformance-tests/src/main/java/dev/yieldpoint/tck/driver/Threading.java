package dev.yieldpoint.tck.driver;

/** Who decides which thread of a run goes on. */
public enum Threading {

    /**
     * The machine. Threads are kept for the next run, since to start them takes longer than what they do, and each wait for one has
     * a limit.
     */
    MACHINE,

    /**
     * An engine that controls the schedule. It runs one thread at a time and sees by itself that none can go on. So threads are new in each
     * run, no wait has a limit, and the driving thread is the one that calls: whatever the engine did not start it could not control.
     */
    ENGINE
}
