package dev.yieldpoint.tck.variation;

import dev.yieldpoint.spec.Mounted;
import java.util.concurrent.CompletableFuture;

/** A variation that can let everything else have its turn where a coroutine does not await. */
public class GivesWay extends Variation {

    /** Suspends the coroutine that runs on this thread, if one does, until nothing else is left to be done. */
    public static void giveWay() {
        Routine.running().ifPresent(running -> {
            CompletableFuture<Void> turn = new CompletableFuture<>();
            running.place.tree.turns.addLast(turn);
            running.awaitReally(turn);
        });
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        mounted.settle();
        for (var turn = tree.turns.poll(); turn != null; turn = tree.turns.poll()) {
            turn.complete(null);
            mounted.settle();
        }
    }
}
