package dev.yieldpoint.reference;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.schedules.engine.Litmus;
import java.util.ArrayList;
import java.util.List;

/** One thread writes a shared value, another sends and fires, while the tree settles: nothing of it is lost, and all of it happens once. */
public final class EventLoopLitmus implements Litmus.Test {

    private final List<Object> shown = new ArrayList<>();
    private final List<Object> received = new ArrayList<>();
    private int handled;

    @Override
    public void run() throws InterruptedException {
        List<SharedValue<Integer>> rate = new ArrayList<>();
        List<Listener<String>> listener = new ArrayList<>();
        List<Coroutine<String>> coroutine = new ArrayList<>();
        EventLoop tree = new EventLoop(
                scope -> {
                    rate.add(scope.useRw(() -> 0));
                    listener.add(scope.listener(event -> handled++));
                    coroutine.add(scope.useCoroutine(
                            String.class, (rx, await) -> rx.iterator().forEachRemaining(received::add)));
                    shown.add(rate.get(0).read());
                },
                ThreadExecution.on(body -> Litmus.started(body)));
        tree.settle();
        Thread writer = Litmus.started(() -> rate.get(0).write(1));
        Thread sender = Litmus.started(() -> {
            coroutine.get(0).send("m1");
            listener.get(0).fire("event");
            coroutine.get(0).send("m2");
        });
        tree.settle();
        writer.join();
        sender.join();
        tree.settle();
        Litmus.that(shown.get(shown.size() - 1).equals(1), "the last render shows " + shown);
        Litmus.that(shown.size() <= 2, "one write cost " + shown);
        Litmus.that(received.equals(List.of("m1", "m2")), "received " + received);
        Litmus.that(handled == 1, "an event was handled " + handled + " times");
        tree.close();
    }
}
