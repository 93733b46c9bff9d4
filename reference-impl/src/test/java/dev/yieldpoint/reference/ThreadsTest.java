package dev.yieldpoint.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {

    private static final int FIRST_JDK_WITH_VIRTUAL_THREADS = 21;

    private final List<Object> log = new ArrayList<>();

    @Test
    void the_runtime_is_found_and_runs_on_virtual_threads_where_monitors_do_not_pin_them() throws Exception {
        CoroutineRuntime runtime =
                ServiceLoader.load(CoroutineRuntime.class).findFirst().orElseThrow();
        assertThat(runtime.name()).isEqualTo("reference");
        try (Mounted tree = runtime.mount(
                scope -> scope.useCoroutine(String.class, (rx, await) -> log.add(Thread.currentThread())))) {
            tree.settle();
        }
        Thread thread = (Thread) log.get(0);
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).startsWith("coroutine-");
        if (Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS) {
            assertThat(Thread.class.getMethod("isVirtual").invoke(thread))
                    .isEqualTo(Runtime.version().feature() >= Threads.FIRST_JDK_THAT_UNMOUNTS_OWNERS);
        }
    }

    @Test
    void older_jdks_run_it_on_daemon_threads() {
        Thread thread = Threads.platform().newThread(() -> {});
        assertThat(thread.isDaemon()).isTrue();
        assertThat(thread.getName()).isEqualTo("coroutine-0");
    }

    @Test
    void a_tree_can_be_driven_from_a_virtual_thread() throws Exception {
        assumeTrue(Runtime.version().feature() >= FIRST_JDK_WITH_VIRTUAL_THREADS);
        CompletableFuture<String> done = new CompletableFuture<>();
        Thread driver = Threads.virtual().newThread(() -> {
            try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> rx.next()))) {
                root.settle();
            }
            done.complete("settled and closed");
        });
        driver.start();
        assertThat(done.get(10, TimeUnit.SECONDS)).isEqualTo("settled and closed");
    }

    @Test
    void one_coroutine_has_one_thread_for_life_and_none_before_it_starts() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            log.add(Thread.currentThread());
            await.on(gate);
            log.add(Thread.currentThread());
        }))) {
            assertThat(root.threads.count()).isZero();
            root.settle();
            gate.complete("open");
            root.settle();
            assertThat(log).containsExactly(root.threads.get(0), root.threads.get(0));
        }
    }

    @Test
    void a_factory_makes_all_threads_and_each_has_ended_when_the_tree_is_closed() throws Exception {
        List<Thread> made = new ArrayList<>();
        CoroutineRuntime runtime = new ReferenceRuntime()
                .withThreads(body -> {
                    Thread thread = new Thread(body);
                    made.add(thread);
                    return thread;
                })
                .orElseThrow();
        Mounted tree = runtime.mount(scope -> {
            scope.useCoroutine(String.class, (rx, await) -> log.add(Thread.currentThread()));
            scope.useCoroutine(String.class, (rx, await) -> rx.next());
        });
        tree.settle();
        tree.close();
        assertThat(made).hasSize(2);
        assertThat(log).containsExactly(made.get(0));
        for (Thread thread : made) {
            thread.join(TimeUnit.SECONDS.toMillis(5));
            assertThat(thread.isAlive()).isFalse();
        }
    }

    @Test
    void no_thread_locals_are_inherited() {
        InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
        local.set("of the driving thread");
        try (Root root = Root.showing(
                scope -> scope.useCoroutine(String.class, (rx, await) -> log.add("inherited: " + local.get())))) {
            root.settle();
            assertThat(log).containsExactly("inherited: null");
        } finally {
            local.remove();
        }
    }

    @Test
    void an_interrupted_driving_thread_settles_and_stays_interrupted() {
        Thread driver = Thread.currentThread();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            log.add("ran");
            untilItWaits(driver);
            rx.next();
        }))) {
            driver.interrupt();
            root.settle();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(log).containsExactly("ran");
        }
    }

    /** An interrupted thread that waits takes its flag away, and puts it back afterwards. */
    private static void untilItWaits(Thread interrupted) {
        long start = System.nanoTime();
        while (interrupted.isInterrupted() && System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void an_interrupt_neither_resumes_a_suspended_body_nor_is_it_lost() {
        CompletableFuture<String> gate = new CompletableFuture<>();
        try (Root root = Root.showing(scope -> scope.useCoroutine(String.class, (rx, await) -> {
            log.add(await.on(gate));
            log.add("interrupted: " + Thread.currentThread().isInterrupted());
        }))) {
            root.settle();
            root.threads.get(0).interrupt();
            untilItWaits(root.threads.get(0));
            root.settle();
            assertThat(log).isEmpty();
            gate.complete("opened");
            root.settle();
            assertThat(log).containsExactly("opened", "interrupted: true");
        }
    }

    @Test
    void a_body_and_its_driving_thread_alternate_though_both_are_interrupted_all_the_time() throws Exception {
        int rounds = 20_000;
        AtomicInteger interruptsOfBody = new AtomicInteger();
        Thread driver = Thread.currentThread();
        RecordedThreads threads = new RecordedThreads();
        Kept<Execution> execution = new Kept<>();
        execution.set(ThreadExecution.on(threads).create(() -> {
            for (int round = 0; round < rounds; round++) {
                interruptsOfBody.addAndGet(Thread.interrupted() ? 1 : 0);
                driver.interrupt();
                execution.get().suspend();
            }
        }));
        int interruptsOfDriver = 0;
        for (int round = 0; round < rounds; round++) {
            threads.get(0).interrupt();
            execution.get().resume();
            interruptsOfDriver += Thread.interrupted() ? 1 : 0;
        }
        execution.get().resume();
        threads.assertAllEnd();
        assertThat(interruptsOfBody).hasValue(rounds);
        assertThat(interruptsOfDriver).isEqualTo(rounds);
    }
}
