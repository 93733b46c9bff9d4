package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.driver.PromiseBrokenException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What a scope refuses. */
final class ScopePromises {

    private static final Atom<String> ATOM = Atom.of(() -> "one");
    private static final Atom<String> OTHER = Atom.of(() -> "another");

    private ScopePromises() {}

    static void otherHooks(PromiseTrees trees) {
        differs(trees, "useCoroutine after useState", ScopePromises::state, ScopePromises::coroutine);
        differs(trees, "useState after useCoroutineHandle", ScopePromises::handle, ScopePromises::state);
        differs(
                trees,
                "useCoroutine for another message type",
                ScopePromises::coroutine,
                scope -> scope.useCoroutine(Integer.class, (rx, await) -> rx.next()));
        differs(
                trees,
                "useCoroutineHandle for another message type",
                ScopePromises::handle,
                scope -> scope.useCoroutineHandle(Integer.class));
        if (!trees.isWithout(Capability.EXTERNAL)) {
            differs(trees, "useRw after useState", ScopePromises::state, scope -> scope.useRw(() -> "value"));
        }
        if (!trees.isWithout(Capability.ATOMS)) {
            differs(trees, "useRead for another atom", scope -> reads(scope, ATOM), scope -> reads(scope, OTHER));
        }
    }

    private static void state(Scope scope) {
        scope.useState(() -> "value");
    }

    private static void handle(Scope scope) {
        scope.useCoroutineHandle(String.class);
    }

    private static void coroutine(Scope scope) {
        scope.useCoroutine(String.class, (rx, await) -> rx.next());
    }

    private static void reads(Scope scope, Atom<String> atom) {
        scope.useInitAtomRoot();
        scope.useRead(atom);
    }

    /** Renders a component twice, with another hook the second time. */
    private static void differs(PromiseTrees trees, String what, Consumer<Scope> first, Consumer<Scope> second) {
        List<Runnable> updates = new ArrayList<>();
        List<RuntimeException> broken = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            boolean isFirst = updates.isEmpty();
            updates.add(scope.scheduleUpdate());
            if (isFirst) {
                first.accept(scope);
            } else if (updates.size() == 2) {
                try {
                    PromiseTrees.refused(what, () -> second.accept(scope));
                } catch (PromiseBrokenException e) {
                    broken.add(e);
                }
                throw new IllegalStateException("the component gives up"); // what it would do now is unspecified
            }
        });
        updates.get(0).run();
        var unused = PromiseTrees.thrown(tree::settle);
        PromiseTrees.equal("renders of a component that asked for another", 2, updates.size());
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
    }

    static void outsideTheRender(PromiseTrees trees) {
        List<Scope> scopes = new ArrayList<>();
        List<String> effects = new ArrayList<>();
        List<RuntimeException> broken = new ArrayList<>();
        Mounted tree = trees.settled(scope -> {
            scopes.add(scope);
            try {
                PromiseTrees.refusedBeside("scheduleUpdate on another thread during the render", scope::scheduleUpdate);
            } catch (PromiseBrokenException e) {
                broken.add(e);
            }
        });
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
        methods(trees, scopes.get(0), effects)
                .forEach((name, use) -> PromiseTrees.refused(name + " outside the render", use));
        tree.settle();
        PromiseTrees.equal("effects of calls outside the render", List.of(), effects);
    }

    private static Map<String, Runnable> methods(PromiseTrees trees, Scope scope, List<String> effects) {
        Map<String, Runnable> methods = new LinkedHashMap<>();
        Component child = below -> effects.add("a child was rendered");
        methods.put("useCoroutine", () -> scope.useCoroutine(String.class, (rx, await) -> effects.add("a body ran")));
        methods.put("useCoroutineHandle", () -> scope.useCoroutineHandle(String.class));
        methods.put("useState", () -> scope.useState(() -> effects.add("a state was made")));
        if (!trees.isWithout(Capability.ATOMS)) {
            methods.put("useInitAtomRoot", scope::useInitAtomRoot);
            methods.put("useAtomRoot", scope::useAtomRoot);
            methods.put("useRead", () -> scope.useRead(ATOM));
        }
        if (!trees.isWithout(Capability.EXTERNAL)) {
            methods.put("useRw", () -> scope.useRw(() -> effects.add("a shared value was made")));
        }
        methods.put("child", () -> scope.child("key", child));
        methods.put("listener", () -> scope.listener(event -> effects.add("an action ran")));
        methods.put("scheduleUpdate", scope::scheduleUpdate);
        return methods;
    }

    static void refusedInTheRender(PromiseTrees trees) {
        List<RuntimeException> broken = new ArrayList<>();
        Component component = scope -> {
            try {
                if (!trees.isWithout(Capability.ATOMS)) {
                    PromiseTrees.refused("useAtomRoot without a root of atoms", scope::useAtomRoot);
                    PromiseTrees.refused("useRead without a root of atoms", () -> scope.useRead(ATOM));
                }
                scope.child("twin", below -> {});
                PromiseTrees.refused("a second child with the same key", () -> scope.child("twin", below -> {}));
            } catch (PromiseBrokenException e) {
                broken.add(e);
            }
        };
        Mounted tree = trees.mount(component);
        var unused = PromiseTrees.thrown(tree::settle);
        if (!broken.isEmpty()) {
            throw broken.get(0);
        }
    }
}
