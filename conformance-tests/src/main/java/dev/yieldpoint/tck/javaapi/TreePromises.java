package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.CoroutineFailedException;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a tree does when it is closed, when something throws in it, and beside another tree. */
final class TreePromises {

    private TreePromises() {}

    /** A body that waits, and what is known of it. */
    private record Bodies(Set<String> started, Set<String> ended) {

        Bodies() {
            this(new TreeSet<>(), new TreeSet<>());
        }

        CoroutineBody<String> waiting(String name) {
            return (rx, await) -> {
                started.add(name);
                try {
                    rx.next();
                } finally {
                    ended.add(name);
                }
            };
        }
    }

    static void closingAfterAFailure(PromiseTrees trees) {
        Bodies bodies = new Bodies();
        IllegalArgumentException failure = new IllegalArgumentException("thrown by a component");
        Component component = scope -> {
            scope.useCoroutine(String.class, bodies.waiting("of the root"));
            scope.child("sound", sound -> {
                sound.useCoroutine(String.class, bodies.waiting("of a child"));
                sound.child("below", below -> below.useCoroutine(String.class, bodies.waiting("of its child")));
            });
            scope.child("failing", failing -> {
                failing.useCoroutine(String.class, bodies.waiting("of the component that throws"));
                failing.child("shown", shown -> shown.useCoroutine(String.class, bodies.waiting("of its child")));
                throw failure;
            });
        };
        List<Mounted> mounted = new ArrayList<>();
        Throwable thrown = PromiseTrees.thrown(() -> mounted.add(trees.mount(component)));
        if (thrown == null) {
            thrown = PromiseTrees.thrown(mounted.get(0)::settle);
            var unused = PromiseTrees.thrown(mounted.get(0)::settle); // the bodies that are ready start
            trees.close(mounted.get(0));
        }
        PromiseTrees.same("thrown where a component throws", failure, thrown);
        PromiseTrees.equal("bodies that had ended when the tree was closed", bodies.started, bodies.ended);
    }

    /** All that can be kept of a tree. */
    private static final class Kept {
        final List<String> log = new ArrayList<>();
        final List<Runnable> uses = new ArrayList<>();

        @Nullable
        SharedValue<String> shared;

        @Nullable
        OwnedState<String> state;

        void render(PromiseTrees trees, Scope scope) {
            log.add("a render");
            uses.clear();
            OwnedState<String> owned = scope.useState(() -> "initial").toOwned();
            state = owned;
            Coroutine<String> handle = scope.useCoroutine(
                    String.class, (rx, await) -> rx.forEach(message -> log.add("the receive of a message")));
            Listener<String> listener = scope.listener(event -> log.add("the action of a listener"));
            uses.add(() -> handle.send("message"));
            uses.add(() -> listener.fire("event"));
            uses.add(scope.scheduleUpdate());
            uses.add(() -> owned.set("set"));
            if (!trees.isWithout(Capability.EXTERNAL)) {
                SharedValue<String> value = scope.useRw(() -> "initial");
                shared = value;
                uses.add(() -> value.write("written"));
            }
        }
    }

    static void afterTheClose(PromiseTrees trees) {
        Kept kept = new Kept();
        Mounted never = trees.mount(scope -> kept.render(trees, scope));
        int rendered = kept.log.size();
        trees.close(never);
        never.close();
        PromiseTrees.equal(
                "what ran in a tree that was closed at once, after it was mounted", rendered, kept.log.size());

        Mounted tree = trees.settled(scope -> kept.render(trees, scope));
        List<Runnable> uses = List.copyOf(kept.uses);
        trees.close(tree);
        kept.log.clear();
        uses.forEach(Runnable::run);
        PromiseTrees.equal(
                "the state that was set after the close",
                "set",
                Objects.requireNonNull(kept.state).current());
        if (kept.shared != null) {
            PromiseTrees.equal("the shared value that was written after the close", "written", kept.shared.read());
        }
        var unused = PromiseTrees.thrown(tree::settle);
        tree.close();
        PromiseTrees.equal("what ran after the close", List.of(), kept.log);
    }

    static void exceptions(PromiseTrees trees) {
        IllegalArgumentException ofListener = new IllegalArgumentException("thrown by a listener");
        Exception ofBody = new Exception("thrown by a body");
        List<String> log = new ArrayList<>();
        List<Listener<String>> listeners = new ArrayList<>();
        List<Coroutine<Long>> neighbours = new ArrayList<>();
        Mounted tree = trees.mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> {
                throw ofBody;
            });
            scope.useCoroutine(Integer.class, (rx, await) -> log.add("another body"));
            neighbours.add(scope.useCoroutine(
                    Long.class, (rx, await) -> rx.forEach(message -> log.add("a body that waits, " + message))));
            listeners.add(scope.listener(event -> {
                log.add(event);
                if (event.equals("fails")) {
                    throw ofListener;
                }
            }));
        });
        Throwable reported = PromiseTrees.thrown(tree::settle);
        if (!(reported instanceof CoroutineFailedException)) {
            throw new PromiseBrokenException(
                    "settle() after a body threw: " + reported + ", expected a CoroutineFailedException");
        }
        PromiseTrees.same("the cause of CoroutineFailedException", ofBody, reported.getCause());
        PromiseTrees.same("thrown by the next settle()", null, PromiseTrees.thrown(tree::settle));
        PromiseTrees.equal("run beside a body that throws", List.of("another body"), log);
        log.clear();
        neighbours.get(0).send(1L);
        tree.settle();
        PromiseTrees.equal("received after another body threw", List.of("a body that waits, 1"), log);
        log.clear();
        Listener<String> listener = listeners.get(listeners.size() - 1);
        listener.fire("fails");
        listener.fire("works");
        PromiseTrees.same("thrown by settle() where a listener throws", ofListener, PromiseTrees.thrown(tree::settle));
        PromiseTrees.same("thrown by the next settle()", null, PromiseTrees.thrown(tree::settle));
        PromiseTrees.equal("events that were handled", List.of("fails", "works"), log);
        log.clear();
        neighbours.get(0).send(2L);
        tree.settle();
        PromiseTrees.equal("received after a listener threw", List.of("a body that waits, 2"), log);
    }

    static void twoTrees(PromiseTrees trees) {
        Atom<String> atom = Atom.of(() -> "initial");
        Map<Integer, String> shown = new TreeMap<>();
        List<Integer> mounts = new ArrayList<>();
        Component component = scope -> {
            int number = scope.useState(() -> {
                        mounts.add(mounts.size());
                        return mounts.size();
                    })
                    .get();
            if (trees.isWithout(Capability.ATOMS)) {
                shown.put(number, "state of its own");
                return;
            }
            scope.useInitAtomRoot();
            AtomRoot root = scope.useAtomRoot();
            String read = scope.useRead(atom);
            Coroutine<String> setting =
                    scope.useCoroutine(String.class, (rx, await) -> rx.forEach(message -> root.set(atom, message)));
            if (read.equals("initial")) {
                setting.send("set in " + number);
            }
            shown.put(number, read);
        };
        Mounted first = trees.settled(component);
        Mounted second = trees.settled(component);
        first.settle();
        second.settle();
        Map<Integer, String> expected = trees.isWithout(Capability.ATOMS)
                ? Map.of(1, "state of its own", 2, "state of its own")
                : Map.of(1, "set in 1", 2, "set in 2");
        PromiseTrees.equal("what two trees of one component show", new TreeMap<>(expected), shown);
    }
}
