package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.State;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which objects an application may give to a runtime: used again or made anew, of any class, and null where it is allowed. */
final class ObjectPromises {

    private ObjectPromises() {}

    /** A child that counts what the runtime does with it; every instance is another object, equal to no other. */
    private static final class Counter implements Component {
        private final String label;
        private final List<String> seen;

        Counter(String label, List<String> seen) {
            this.label = label;
            this.seen = seen;
        }

        @Override
        public void render(Scope scope) {
            State<Integer> state = scope.useState(() -> {
                seen.add("mounted");
                return 1;
            });
            scope.useCoroutine(String.class, (rx, await) -> {
                seen.add("started");
                rx.forEach(message -> {});
            });
            seen.add(label + " rendered " + state.get());
        }
    }

    static void usedAgain(PromiseTrees trees) {
        bodyOfTwoCoroutines(trees);
        supplierOfTwoStates(trees);
        actionOfTwoListeners(trees);
        componentOfTwoChildren(trees);
        componentMadeAnew(trees);
    }

    private static void bodyOfTwoCoroutines(PromiseTrees trees) {
        List<String> received = new ArrayList<>();
        CoroutineBody<String> body = (rx, await) -> rx.forEach(received::add);
        List<Coroutine<String>> handles = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            handles.add(scope.useCoroutine(String.class, body));
            handles.add(scope.useCoroutine(String.class, body));
        });
        handles.get(0).send("first");
        tree.settle();
        handles.get(1).send("second");
        tree.settle();
        PromiseTrees.equal("what two coroutines with one body received", List.of("first", "second"), received);
    }

    private static void supplierOfTwoStates(PromiseTrees trees) {
        Supplier<String> initial = () -> "initial";
        List<String> shown = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            shown.clear();
            State<String> one = scope.useState(initial);
            shown.add(one.get());
            OwnedState<String> owned = one.toOwned();
            shown.add(scope.useState(initial).get());
            scope.useCoroutine(String.class, (rx, await) -> owned.set("set"));
        });
        tree.settle();
        PromiseTrees.equal(
                "two states with one supplier, of which the first was set", List.of("set", "initial"), shown);
    }

    private static void actionOfTwoListeners(PromiseTrees trees) {
        List<String> events = new ArrayList<>();
        Consumer<String> action = events::add;
        List<Listener<String>> listeners = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            listeners.add(scope.listener(action));
            listeners.add(scope.listener(action));
        });
        listeners.get(0).fire("first");
        listeners.get(1).fire("second");
        tree.settle();
        PromiseTrees.equal("events of two listeners with one action", List.of("first", "second"), events);
    }

    private static void componentOfTwoChildren(PromiseTrees trees) {
        List<String> seen = new ArrayList<>();
        Component child = new Counter("child", seen);
        var unused = trees.settled(scope -> {
            scope.child("one", child);
            scope.child("other", child);
        });
        PromiseTrees.equal(
                "mounts of one component under two keys",
                2L,
                seen.stream().filter("mounted"::equals).count());
        PromiseTrees.equal(
                "coroutines of one component under two keys",
                2L,
                seen.stream().filter("started"::equals).count());
    }

    private static void componentMadeAnew(PromiseTrees trees) {
        List<String> seen = new ArrayList<>();
        List<Runnable> updates = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            updates.add(scope.scheduleUpdate());
            scope.child("child", new Counter(updates.size() == 1 ? "former" : "latter", seen));
        });
        updates.get(0).run();
        tree.settle();
        String what = "a child whose parent showed another object of its class: ";
        PromiseTrees.equal(
                what + "mounts", 1L, seen.stream().filter("mounted"::equals).count());
        PromiseTrees.equal(
                what + "starts of its coroutine",
                1L,
                seen.stream().filter("started"::equals).count());
        PromiseTrees.equal(what + "whether the new object rendered", true, seen.contains("latter rendered 1"));
    }

    @SuppressWarnings("NullAway") // it does not look at the type of a state
    static void nulls(PromiseTrees trees) {
        List<@Nullable String> shown = new ArrayList<>();
        List<@Nullable Object> results = new ArrayList<>();
        CompletableFuture<@Nullable Void> later = new CompletableFuture<>();
        Mounted tree = trees.settled(scope -> {
            State<@Nullable String> state = scope.<@Nullable String>useState(() -> null);
            OwnedState<@Nullable String> owned = state.toOwned();
            shown.add(state.get());
            scope.useCoroutine(String.class, (rx, await) -> {
                results.add(owned.current());
                results.add(await.on(CompletableFuture.<@Nullable String>completedFuture(null)));
                owned.set("value");
                results.add(await.on(later.minimalCompletionStage()));
                owned.set(null);
            });
        });
        later.complete(null);
        tree.settle();
        if (shown.get(0) != null) {
            throw new PromiseBrokenException("a state whose initial value is null was at first " + shown.get(0));
        }
        if (shown.get(shown.size() - 1) != null || !shown.contains("value")) {
            throw new PromiseBrokenException(
                    "a state that was set to a value and then to null was rendered as " + shown);
        }
        List<@Nullable Object> expected = new ArrayList<>();
        expected.add(null);
        expected.add(null);
        expected.add(null);
        PromiseTrees.equal(
                "a state that is null, the result of a stage completed with null, and of one completed later",
                expected,
                results);
    }

    static void changes(PromiseTrees trees) {
        List<OwnedState<String>> owned = new ArrayList<>();
        IllegalArgumentException failure = new IllegalArgumentException("of the function");
        Mounted tree =
                trees.settled(scope -> owned.add(scope.useState(() -> "initial").toOwned()));
        OwnedState<String> state = owned.get(0);
        List<String> given = new ArrayList<>();
        state.modify(value -> {
            given.add(value);
            return "first";
        });
        PromiseTrees.equal("what the function of modify() was given", List.of("initial"), given);
        PromiseTrees.equal("a state after modify()", "first", state.current());
        PromiseTrees.same(
                "what modify() threw when its function threw",
                failure,
                PromiseTrees.thrown(() -> state.modify(value -> {
                    throw failure;
                })));
        PromiseTrees.equal("a state after a function that threw", "first", state.current());
        tree.settle();
    }

    static void messages(PromiseTrees trees) {
        String text = new String(new char[] {'o', 'n', 'e'});
        received(trees, "strings, one object twice", String.class, List.of(text, "two", text));
        Runnable lambda = () -> {};
        received(trees, "lambdas", Runnable.class, List.of(lambda, () -> {}, lambda));
        received(trees, "arrays", int[].class, List.of(new int[] {1}, new int[] {1}));
        received(trees, "exceptions", RuntimeException.class, List.of(new IllegalStateException("a message")));
        received(trees, "objects of any class", Object.class, List.of("text", 1, List.of()));
        Mounted tree = trees.settled(scope -> {
            scope.useCoroutine(Object.class, (rx, await) -> rx.next());
            scope.useCoroutine(Runnable.class, (rx, await) -> rx.next());
            PromiseTrees.equal(
                    "whether a handle for String is found where Object and Runnable are provided",
                    false,
                    scope.useCoroutineHandle(String.class).isPresent());
            PromiseTrees.equal(
                    "whether a handle for Object is found where Object and Runnable are provided",
                    true,
                    scope.useCoroutineHandle(Object.class).isPresent());
        });
        tree.settle();
    }

    private static <M> void received(PromiseTrees trees, String what, Class<M> type, List<M> sent) {
        List<M> received = new ArrayList<>();
        List<Coroutine<M>> handles = new ArrayList<>();
        Mounted tree =
                trees.settled(scope -> handles.add(scope.useCoroutine(type, (rx, await) -> rx.forEach(received::add))));
        sent.forEach(handles.get(handles.size() - 1)::send);
        tree.settle();
        PromiseTrees.equal("messages received (" + what + ")", sent.size(), received.size());
        for (int number = 0; number < sent.size(); number++) {
            PromiseTrees.same("message " + (number + 1) + " (" + what + ")", sent.get(number), received.get(number));
        }
    }
}
