package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.spec.SharedValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Components that are rendered, asked for, fired at and mounted several times. */
class ComponentsTest {

    private final List<Object> log = new ArrayList<>();

    /** One component class; every instance is another component, so that it is rendered with its parent. */
    private record Named(String name, List<Object> log, Kept<Coroutine<String>> handle) implements Component {
        @Override
        public void render(Scope scope) {
            OwnedState<String> first = scope.useState(() -> name).toOwned();
            handle.set(scope.useCoroutine(
                    String.class, (rx, await) -> rx.forEach(message -> log.add(name + " received " + message))));
            log.add(name + " rendered, first was " + first.current());
        }
    }

    @Test
    void another_component_of_one_class_and_key_takes_the_place_with_all_hooks() {
        Kept<Coroutine<String>> handle = new Kept<>();
        try (Root root = Root.showing(new Named("a", log, handle))) {
            root.settle();
            root.show("child", new Named("b", log, handle));
            root.settle();
            handle.get().send("hello");
            root.settle();
            assertThat(log).containsExactly("a rendered, first was a", "b rendered, first was a", "a received hello");
        }
    }

    @Test
    void an_equal_component_need_not_be_rendered_with_its_parent() {
        Kept<Coroutine<String>> handle = new Kept<>();
        try (Root root = Root.showing(new Named("a", log, handle))) {
            root.settle();
            root.show("child", new Named("a", log, handle));
            root.settle();
            assertThat(log).containsExactly("a rendered, first was a");
        }
    }

    @Test
    void an_update_that_is_asked_for_during_a_render_comes_after_it() {
        try (Root root = Root.showing(scope -> {
            log.add("begins");
            if (log.size() < 4) {
                scope.scheduleUpdate().run();
                scope.scheduleUpdate().run();
            }
            log.add("ends");
        })) {
            root.settle();
            assertThat(log).containsExactly("begins", "ends", "begins", "ends", "begins", "ends");
        }
    }

    @Test
    void events_are_handled_one_by_one_in_the_order_in_which_they_were_fired() {
        Kept<Listener<String>> first = new Kept<>();
        Kept<Listener<String>> second = new Kept<>();
        try (Root root = Root.showing(scope -> {
            first.set(scope.listener(event -> {
                log.add("first begins " + event);
                second.get().fire("by the first");
                log.add("first ends " + event);
            }));
            second.set(scope.listener(event -> log.add("second " + event)));
        })) {
            root.settle();
            second.get().fire("before");
            first.get().fire("between");
            second.get().fire("after");
            assertThat(log).isEmpty();
            root.settle();
            assertThat(log)
                    .containsExactly(
                            "second before",
                            "first begins between",
                            "first ends between",
                            "second after",
                            "second by the first");
        }
    }

    @Test
    void trees_of_one_component_share_nothing_and_have_threads_of_their_own() throws Exception {
        CoroutineRuntime runtime = new ReferenceRuntime();
        Atom<String> atom = Atom.of(() -> "initial");
        AtomicInteger mounts = new AtomicInteger();
        Map<Integer, SharedValue<String>> values = new ConcurrentHashMap<>();
        Component component = scope -> {
            scope.useInitAtomRoot();
            var atoms = scope.useAtomRoot();
            int number = scope.useState(mounts::incrementAndGet).get();
            String read = scope.useRead(atom);
            SharedValue<String> shared = scope.useRw(() -> "initial");
            values.put(number, shared);
            scope.useCoroutine(String.class, (rx, await) -> {
                atoms.set(atom, "set in " + number);
                shared.write("written in " + number);
            });
            synchronized (log) {
                log.add(number + " shows " + read + ", " + shared.read());
            }
        };
        List<CompletableFuture<Void>> drivers = new ArrayList<>();
        for (int tree = 0; tree < 2; tree++) {
            drivers.add(CompletableFuture.runAsync(() -> {
                try (Mounted mounted = runtime.mount(component)) {
                    mounted.settle();
                }
            }));
        }
        for (CompletableFuture<Void> driver : drivers) {
            driver.get(10, TimeUnit.SECONDS);
        }
        assertThat(log)
                .containsExactlyInAnyOrder(
                        "1 shows initial, initial",
                        "1 shows set in 1, written in 1",
                        "2 shows initial, initial",
                        "2 shows set in 2, written in 2");
        values.forEach((number, value) -> assertThat(value.read()).isEqualTo("written in " + number));
    }
}
