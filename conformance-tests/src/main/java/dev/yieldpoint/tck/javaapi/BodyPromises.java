package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Await;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Receiver;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import dev.yieldpoint.tck.driver.Thrown;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What bodies and listeners are given, and where they may use it. */
final class BodyPromises {

    private BodyPromises() {}

    static void outsideTheBody(PromiseTrees trees) {
        List<Receiver<String>> receivers = new ArrayList<>();
        List<Await> awaits = new ArrayList<>();
        Mounted tree = trees.settled(scope -> scope.useCoroutine(String.class, (rx, await) -> {
                    receivers.add(rx);
                    awaits.add(await);
                    rx.forEach(message -> {});
                })
                .send("first"));
        Map<String, Runnable> uses = new LinkedHashMap<>();
        uses.put("rx.close()", () -> receivers.get(0).close());
        uses.put("await.on a stage that is complete", () -> awaits.get(0).on(CompletableFuture.completedStage("")));
        uses.put("await.on a stage that is not complete", () -> awaits.get(0).on(new CompletableFuture<String>()));
        uses.put("rx.next()", () -> receivers.get(0).next());
        if (!trees.isWithout(Capability.TRY_NEXT)) {
            uses.put("rx.tryNext()", () -> receivers.get(0).tryNext());
            uses.put("rx.hasEnded()", () -> receivers.get(0).hasEnded());
        }
        uses.forEach((name, use) -> PromiseTrees.refusedBeside(name + " on another thread", use));
        trees.close(tree);
        uses.forEach((name, use) -> PromiseTrees.refusedBeside(name + " after the end of its body", use));
    }

    static void outcomes(PromiseTrees trees) {
        IllegalArgumentException failure = new IllegalArgumentException("of the stage");
        CompletionException bare = new CompletionException("without a cause", null);
        CompletableFuture<String> cancelled = new CompletableFuture<>();
        cancelled.cancel(false);
        Map<String, CompletionStage<String>> stages = new LinkedHashMap<>();
        stages.put("a stage that failed", CompletableFuture.failedStage(failure));
        stages.put(
                "a stage that depends on one that failed",
                CompletableFuture.<String>failedFuture(failure).thenApply(String::trim));
        stages.put(
                "a stage that failed with a CompletionException without a cause", CompletableFuture.failedStage(bare));
        stages.put("a cancelled stage", cancelled);
        Map<String, Throwable> thrown = new LinkedHashMap<>();
        var unused = trees.settled(scope -> scope.useCoroutine(
                String.class,
                (rx, await) -> stages.forEach((name, stage) -> {
                    Throwable it = PromiseTrees.thrown(() -> await.on(stage));
                    if (it != null) {
                        thrown.put(name, it);
                    }
                })));
        stages.keySet().forEach(name -> {
            if (!(thrown.get(name) instanceof CompletionException)) {
                throw new PromiseBrokenException(
                        "awaiting " + name + " threw " + thrown.get(name) + ", expected a CompletionException");
            }
        });
        for (String name : List.of("a stage that failed", "a stage that depends on one that failed")) {
            PromiseTrees.same("the cause of what awaiting " + name + " threw", failure, cause(thrown, name));
        }
        String bareStage = "a stage that failed with a CompletionException without a cause";
        PromiseTrees.same("the cause of what awaiting " + bareStage + " threw", bare, cause(thrown, bareStage));
        Throwable cause = cause(thrown, "a cancelled stage");
        PromiseTrees.equal(
                "whether the cause of what awaiting a cancelled stage threw is a CancellationException, and not "
                        + cause,
                true,
                cause instanceof CancellationException);
    }

    private static @Nullable Throwable cause(Map<String, Throwable> thrown, String name) {
        Throwable it = thrown.get(name);
        return it == null ? null : it.getCause();
    }

    /** A message that equals every other one of its text. */
    private record Message(String text) {}

    static void messages(PromiseTrees trees) {
        List<Message> sent = List.of(new Message("same"), new Message("same"), new Message("same"));
        List<Message> received = new ArrayList<>();
        List<Coroutine<Message>> handles = new ArrayList<>();
        Mounted tree = trees.settled(
                scope -> handles.add(scope.useCoroutine(Message.class, (rx, await) -> rx.forEach(received::add))));
        sent.forEach(handles.get(handles.size() - 1)::send);
        tree.settle();
        PromiseTrees.equal("messages received", sent.size(), received.size());
        for (int number = 0; number < sent.size(); number++) {
            PromiseTrees.same("message " + (number + 1), sent.get(number), received.get(number));
        }
    }

    static void iterators(PromiseTrees trees) {
        List<String> received = new ArrayList<>();
        List<Throwable> atTheEnd = new ArrayList<>();
        List<Coroutine<String>> handles = new ArrayList<>();
        Mounted tree = trees.settled(scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> {
            Iterator<String> messages = rx.iterator();
            for (int asked = 0; asked < 3 && messages.hasNext(); asked++) {
                received.add("found");
            }
            received.add(messages.next());
            received.add(messages.next());
            rx.close();
            received.add(messages.hasNext() ? "found" : "ended");
            Throwable thrown = PromiseTrees.thrown(messages::next);
            if (thrown != null) {
                atTheEnd.add(thrown);
            }
        })));
        List.of("first", "second").forEach(handles.get(0)::send);
        tree.settle();
        PromiseTrees.equal(
                "what the body was given by an iterator that it asked hasNext() three times, next() twice, and hasNext() after closing "
                        + "the channel",
                List.of("found", "found", "found", "first", "second", "ended"),
                received);
        if (atTheEnd.size() != 1 || !(atTheEnd.get(0) instanceof NoSuchElementException)) {
            throw new PromiseBrokenException("next() of an iterator after the end of the channel threw "
                    + (atTheEnd.isEmpty() ? "nothing" : Thrown.words(atTheEnd.get(0)))
                    + ", expected a NoSuchElementException");
        }
    }

    static void borrowedStates(PromiseTrees trees) {
        List<State<String>> states = new ArrayList<>();
        List<Listener<String>> listeners = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        List<RuntimeException> broken = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            State<String> state = scope.useState(() -> "initial");
            states.add(state);
            listeners.add(scope.listener(event -> {
                state.set(event);
                seen.add(state.get() + " was borrowed, now " + state.toOwned().current());
            }));
            try {
                PromiseTrees.refusedBeside("get() of a borrowed state on another thread", state::get);
            } catch (PromiseBrokenException e) {
                broken.add(e);
            }
        });
        listeners.get(0).fire("first");
        tree.settle();
        listeners.get(0).fire("after another render");
        tree.settle();
        PromiseTrees.equal(
                "what a listener of the first render saw",
                List.of("initial was borrowed, now first", "initial was borrowed, now after another render"),
                seen);
        State<String> state = states.get(0);
        PromiseTrees.refused("get() of a borrowed state outside its render", state::get);
        PromiseTrees.refused("set() of a borrowed state outside its render", () -> state.set("outside"));
        PromiseTrees.refused("toOwned() of a borrowed state outside its render", state::toOwned);
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
    }
}
