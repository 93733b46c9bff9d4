package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * Something that a coroutine waits for and that the kit completes.
 *
 * @param number names it in the trace, from 1
 * @param what what is awaited
 */
public record Wait(long number, Awaitable<Value> what, CompletableFuture<Value> outcome) {

    /**
     * Gives the value when it is there. It is completed by a thread of the kit: mostly by the one that drives the run, while
     * nothing else runs; in races by one that the runtime does not know, while the runtime runs.
     */
    public CompletionStage<Value> stage() {
        return outcome.minimalCompletionStage();
    }
}
