package dev.yieldpoint.reference;

/**
 * The place where one coroutine, or the driving thread, waits for its turn to run.
 *
 * <p>What was done before a turn was given away is visible to whoever gets it. A turn given to somebody who is not
 * waiting yet is not lost.
 */
interface Turn {

    void give();

    void await();
}
