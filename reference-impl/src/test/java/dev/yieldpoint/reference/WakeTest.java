package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.spec.Coroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Races real threads: a run that passes proves little, one that fails proves a lost wake. */
class WakeTest {

    private static final int ROUNDS = 20_000;
    private static final long BOUND_SECONDS = 20;

    private final AtomicInteger rounds = new AtomicInteger();
    private final Semaphore done = new Semaphore(0);

    @Test
    void a_stage_that_completes_while_its_coroutine_suspends_wakes_it() throws Exception {
        AtomicReference<CompletableFuture<Integer>> pending = new AtomicReference<>();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            for (int round = 0; round < ROUNDS; round++) {
                CompletableFuture<Integer> stage = new CompletableFuture<>();
                pending.set(stage);
                rounds.addAndGet(await.on(stage));
            }
        }))) {
            beside(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    takeFrom(pending, round).complete(1);
                    done.release();
                }
            });
            settleAfterEachRound(root);
        }
    }

    @Test
    void a_message_that_comes_while_its_receiver_suspends_wakes_it() throws Exception {
        AtomicReference<Integer> asked = new AtomicReference<>();
        Kept<Coroutine<Integer>> handle = new Kept<>();
        try (Root root = Root.showing(scope -> handle.set(scope.useCoroutine(Integer.class, (rx, await) -> {
            asked.set(1);
            for (Integer one : rx) {
                rounds.addAndGet(one);
                asked.set(1);
            }
        })))) {
            beside(() -> {
                for (int round = 0; round < ROUNDS; round++) {
                    Integer one = takeFrom(asked, round);
                    handle.get().send(one);
                    done.release();
                }
            });
            settleAfterEachRound(root);
        }
    }

    /** Spins, because a thread that has to be woken comes too late for the race; a little longer in some rounds. */
    private static <T> T takeFrom(AtomicReference<T> place, int round) throws InterruptedException {
        long start = System.nanoTime();
        T taken = null;
        while (taken == null) {
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(BOUND_SECONDS)) {
                throw new InterruptedException("nothing came");
            }
            taken = place.getAndSet(null);
        }
        for (int spins = round % 100; spins > 0; spins--) {
            Thread.onSpinWait();
        }
        return taken;
    }

    private void settleAfterEachRound(Root root) throws InterruptedException {
        root.settle();
        for (int round = 1; round <= ROUNDS; round++) {
            assertThat(done.tryAcquire(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
            root.settle();
            assertThat(rounds).hasValueGreaterThanOrEqualTo(round);
        }
    }

    @Test
    void one_runs_at_a_time_however_many_threads_wake_them() throws Exception {
        BlockingQueue<CompletableFuture<String>> pending = new LinkedBlockingQueue<>();
        AtomicReference<String> running = new AtomicReference<>("nobody");
        List<String> intruders = new ArrayList<>();
        int coroutines = 20;
        int suspensions = 200;
        try (Root root = new Root()) {
            for (int number = 0; number < coroutines; number++) {
                String name = "coroutine " + number;
                root.show(
                        name,
                        scope -> scope.useCoroutine(String.class, (rx, await) -> {
                            for (int time = 0; time < suspensions; time++) {
                                if (!running.compareAndSet("nobody", name)) {
                                    intruders.add(name);
                                }
                                CompletableFuture<String> stage = new CompletableFuture<>();
                                pending.add(stage);
                                rounds.incrementAndGet();
                                running.set("nobody");
                                await.on(stage);
                            }
                        }));
            }
            for (int thread = 0; thread < 4; thread++) {
                beside(() -> {
                    for (int time = 0; time < coroutines * suspensions / 4; time++) {
                        pending.take().complete("");
                        done.release();
                    }
                });
            }
            root.settle();
            for (int time = 0; time < coroutines * suspensions; time++) {
                assertThat(done.tryAcquire(BOUND_SECONDS, TimeUnit.SECONDS)).isTrue();
                root.settle();
            }
            assertThat(rounds).hasValue(coroutines * suspensions);
            assertThat(intruders).isEmpty();
        }
    }

    @Test
    void the_first_woken_runs_first_and_each_once() {
        List<String> log = new ArrayList<>();
        List<Coroutine<String>> handles = new ArrayList<>();
        try (Root root = new Root()) {
            for (String name : List.of("a", "b", "c")) {
                root.show(
                        name,
                        scope -> handles.add(scope.useCoroutine(String.class, (rx, await) -> {
                            for (String message : rx) {
                                log.add(name + message);
                            }
                        })));
            }
            root.settle();
            handles.get(2).send("1");
            handles.get(0).send("2");
            handles.get(2).send("3");
            handles.get(1).send("4");
            assertThat(Queued.ready(root.tree)).isEqualTo(3);
            root.settle();
            assertThat(log).containsExactly("c1", "c3", "a2", "b4");
        }
    }

    @Test
    void a_send_to_a_coroutine_that_waits_for_a_stage_does_not_wake_it() {
        Kept<Coroutine<String>> handle = new Kept<>();
        try (Root root = Root.showing(scope -> handle.set(
                scope.useCoroutine(String.class, (rx, await) -> await.on(new CompletableFuture<String>()))))) {
            root.settle();
            handle.get().send("waits");
            assertThat(Queued.ready(root.tree)).isZero();
        }
    }

    private static void beside(Action action) {
        Thread thread = new Thread(() -> {
            try {
                action.run();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    private interface Action {
        void run() throws InterruptedException;
    }
}
