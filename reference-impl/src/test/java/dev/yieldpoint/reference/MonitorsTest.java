package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.spec.State;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Users may lock whatever they are given: a body that awaits with the monitors of all of it blocks nobody. */
class MonitorsTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final List<Object> given = new ArrayList<>();
    private final List<Object> log = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<String> gate = new CompletableFuture<>();
    private final Kept<Coroutine<String>> handle = new Kept<>();
    private final Kept<SharedValue<String>> shared = new Kept<>();
    private final Kept<Listener<String>> listener = new Kept<>();
    private final Kept<Runnable> update = new Kept<>();
    private final Kept<Runnable> updateOfRoot = new Kept<>();
    private final Kept<String> removed = new Kept<>();

    /** A tree in which a body of the child waits at the gate, and holds the monitors of all that was given to it. */
    private Mounted holding() {
        CoroutineRuntime runtime = new ReferenceRuntime();
        given.add(runtime);
        Mounted tree = runtime.mount(scope -> {
            updateOfRoot.set(scope.scheduleUpdate());
            scope.useInitAtomRoot();
            given.add(scope);
            if (!removed.isSet()) {
                scope.child("child", below -> {
                    given.add(below);
                    State<Integer> state = below.useState(() -> 1);
                    given.addAll(List.of(state, state.toOwned(), below.useAtomRoot()));
                    shared.set(below.useRw(() -> "initial"));
                    listener.set(below.listener(event -> log.add("heard " + event)));
                    update.set(below.scheduleUpdate());
                    handle.set(below.useCoroutine(String.class, (rx, await) -> {
                        given.addAll(List.of(rx, await, Thread.currentThread()));
                        with(given, () -> log.add(await.on(gate)));
                        rx.forEach(log::add);
                    }));
                    given.addAll(List.of(handle.get(), shared.get(), listener.get(), update.get()));
                    log.add("shows " + shared.get().read());
                });
            }
        });
        given.add(tree);
        tree.settle();
        return tree;
    }

    private static void with(List<Object> monitors, Runnable action) {
        if (monitors.isEmpty()) {
            action.run();
        } else {
            synchronized (monitors.get(0)) {
                with(monitors.subList(1, monitors.size()), action);
            }
        }
    }

    @Test
    void foreign_threads_send_write_fire_and_update_and_the_tree_settles() {
        assertTimeoutPreemptively(BOUND, () -> {
            try (Mounted tree = holding()) {
                CompletableFuture.runAsync(() -> {
                            handle.get().send("message");
                            shared.get().write("written");
                            listener.get().fire("event");
                            update.get().run();
                        })
                        .get(5, TimeUnit.SECONDS);
                tree.settle();
                assertThat(log).containsExactly("shows initial", "heard event", "shows written");
                gate.complete("open");
                tree.settle();
                assertThat(log).endsWith("open", "message");
            }
        });
    }

    @Test
    void the_component_can_be_removed() {
        assertTimeoutPreemptively(BOUND, () -> {
            try (Mounted tree = holding()) {
                removed.set("removed");
                CompletableFuture.runAsync(updateOfRoot.get()).get(5, TimeUnit.SECONDS);
                tree.settle();
                handle.get().send("unread");
                shared.get().write("unread");
                tree.settle();
                assertThat(log).containsExactly("shows initial");
            }
        });
    }

    @Test
    void the_tree_can_be_closed() {
        assertTimeoutPreemptively(BOUND, () -> {
            holding().close();
            gate.complete("too late");
            assertThat(log).containsExactly("shows initial");
        });
    }
}
