package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.Listener;
import dev.yieldpoint.spec.OwnedState;
import dev.yieldpoint.spec.SharedValue;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The memory consistency properties. What one thread leaves for another is in ordinary fields, so that nothing but the runtime publishes
 * it; {@link RacingSends#seen} tells the other thread, in the other direction, when to go on. A run that passes proves little, one that fails proves
 * that something is missing.
 */
class MemoryTest {

    private static final long WARM_UP = 300; // milliseconds
    private final RacingSends race = new RacingSends();

    @Test
    void what_was_done_before_a_send_is_seen_after_the_receive() throws Exception {
        Kept<Coroutine<Box>> handle = new Kept<>();
        try (Root root = Root.showing(
                scope -> handle.set(scope.useCoroutine(Box.class, (rx, await) -> rx.forEach(race::see))))) {
            race.run(root, round -> handle.get().send(Box.of(round)));
        }
    }

    @Test
    void what_was_done_before_an_event_is_fired_is_seen_by_the_action() throws Exception {
        Kept<Listener<Box>> listener = new Kept<>();
        try (Root root = Root.showing(scope -> listener.set(scope.listener(race::see)))) {
            race.run(root, round -> listener.get().fire(Box.of(round)));
        }
    }

    @Test
    void what_was_done_before_a_stage_is_completed_is_seen_after_the_await() throws Exception {
        List<CompletableFuture<String>> stages = Stream.generate(CompletableFuture<String>::new)
                .limit(RacingSends.ROUNDS)
                .toList();
        Box[] boxes = new Box[RacingSends.ROUNDS];
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            for (int round = 0; round < RacingSends.ROUNDS; round++) {
                await.on(stages.get(round));
                race.see(boxes[round]);
            }
        }))) {
            race.run(root, round -> {
                boxes[round] = Box.of(round);
                stages.get(round).complete("");
            });
        }
    }

    @Test
    void what_was_done_before_a_render_is_asked_for_is_seen_by_it() throws Exception {
        Kept<Runnable> update = new Kept<>();
        Box[] box = {Box.of(0)};
        try (Root root = Root.showing(scope -> {
            update.set(scope.scheduleUpdate());
            race.see(box[0]);
        })) {
            race.run(root, round -> {
                box[0] = Box.of(round);
                update.get().run();
            });
        }
    }

    /** In each round both threads ask for a render, so that one of them may find that it is due already. */
    @Test
    void what_was_done_before_a_render_is_asked_for_is_seen_even_if_the_render_is_due_already() throws Exception {
        Kept<Runnable> update = new Kept<>();
        int[] farApart = new int[1 << 24];
        int[] left = {0};
        int[] rendered = {0};
        try (Root root = Root.showing(scope -> {
            update.set(scope.scheduleUpdate());
            rendered[0] = left[0];
        })) {
            root.settle();
            Runnable asking = update.get();
            race.runBeside(
                    root,
                    asking,
                    round -> {
                        RacingSends.delayWrites(farApart, round);
                        left[0] = round;
                        asking.run();
                    },
                    round -> assertThat(rendered[0]).isEqualTo(round));
        }
    }

    /** A reader that is compiled meanwhile, and takes the read out of its loop, never comes to an end. */
    @Test
    void what_was_done_before_a_write_is_seen_after_a_read_of_the_value() throws Exception {
        Kept<SharedValue<Box>> shared = new Kept<>();
        try (Root root = Root.showing(scope -> shared.set(scope.useRw(() -> Box.of(0))))) {
            root.settle();
            SharedValue<Box> value = shared.get();
            Future<Integer> reader = RacingSends.beside(() -> {
                int number = 0;
                while (number < RacingSends.ROUNDS) {
                    Box box = value.read();
                    number = box.number;
                    if (box.copy != number) {
                        race.wrong.add(number + " and " + box.copy);
                    }
                }
                return number;
            });
            long start = System.nanoTime();
            for (int round = 1; round < RacingSends.ROUNDS; round++) {
                value.write(Box.of(round));
            }
            while (System.nanoTime() - start < TimeUnit.MILLISECONDS.toNanos(WARM_UP)) {
                Thread.onSpinWait();
            }
            value.write(Box.of(RacingSends.ROUNDS));
            assertThat(reader.get(RacingSends.BOUND_SECONDS, TimeUnit.SECONDS)).isEqualTo(RacingSends.ROUNDS);
        }
        assertThat(race.wrong).isEmpty();
    }

    @Test
    void what_one_segment_did_is_seen_by_the_next_and_by_listeners_and_renders() {
        Kept<Coroutine<String>> ping = new Kept<>();
        Kept<Listener<Integer>> listener = new Kept<>();
        Kept<Integer> rendered = new Kept<>();
        int[] count = {0};
        try (Root root = Root.showing(scope -> {
            OwnedState<Integer> state = scope.useState(() -> 0).toOwned();
            listener.set(scope.listener(event -> state.set(count[0] += event)));
            Coroutine<String> pong = scope.useCoroutine(
                    String.class,
                    (rx, await) -> rx.forEach(message -> {
                        count[0]++;
                        ping.get().send("back");
                    }));
            ping.set(scope.useCoroutine(String.class, (rx, await) -> {
                for (int round = 0; round < RacingSends.ROUNDS; round++) {
                    count[0]++;
                    pong.send("there");
                    rx.next();
                }
            }));
            rendered.set(count[0]);
        })) {
            root.settle();
            assertThat(count[0]).isEqualTo(2 * RacingSends.ROUNDS);
            for (int round = 1; round < RacingSends.ROUNDS; round++) {
                listener.get().fire(1);
                root.settle();
                assertThat(rendered.get()).isEqualTo(2 * RacingSends.ROUNDS + round);
            }
        }
    }

    @Test
    void what_the_driving_thread_did_is_seen_in_settle_and_what_settle_ran_is_seen_afterwards() {
        Kept<Coroutine<String>> handle = new Kept<>();
        int[] outside = {0};
        int[] inside = {0};
        try (Root root = Root.showing(scope -> handle.set(scope.useCoroutine(String.class, (rx, await) -> {
            for (String message : rx) {
                inside[0] = outside[0];
            }
        })))) {
            root.settle();
            for (int round = 1; round < RacingSends.ROUNDS; round++) {
                handle.get().send("look");
                outside[0] = round; // after the send, so that only settle publishes it
                root.settle();
                assertThat(inside[0]).isEqualTo(round);
            }
        }
    }
}
