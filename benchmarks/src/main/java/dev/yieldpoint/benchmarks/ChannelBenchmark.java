package dev.yieldpoint.benchmarks;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * A message, and a forced switch. Each invocation does so many of them that to start it, which takes two threads to
 * wake one another, does not count.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@OperationsPerInvocation(ChannelBenchmark.TIMES)
public class ChannelBenchmark {

    static final int TIMES = 100_000;

    /** Coroutines whose mailboxes are filled. */
    @State(Scope.Benchmark)
    public static class Full {

        @Param(Peers.REFERENCE)
        public String peer = "";

        @Param("1")
        public int coroutines;

        private Peer.Work work = new Nothing();

        @Setup(Level.Trial)
        public void setUp() {
            Peer measured = Peers.called(peer);
            warmUp(coroutines, () -> measured.mailboxes(Peer.BUSY_AT_ONCE, TIMES));
            work = measured.mailboxes(coroutines, TIMES);
        }

        @TearDown(Level.Trial)
        public void tearDown() {
            work.close();
        }
    }

    /** Coroutines in a ring; of one that sends to itself nobody would switch. */
    @State(Scope.Benchmark)
    public static class Ring {

        @Param(Peers.REFERENCE)
        public String peer = "";

        @Param("2")
        public int coroutines;

        private Peer.Work work = new Nothing();

        @Setup(Level.Trial)
        public void setUp() {
            Peer measured = Peers.called(peer);
            warmUp(coroutines, () -> measured.ring(Peer.BUSY_AT_ONCE, TIMES));
            work = measured.ring(coroutines, TIMES);
        }

        @TearDown(Level.Trial)
        public void tearDown() {
            work.close();
        }
    }

    /**
     * Runs a thousand like them first, if there are more. A body that was interpreted when it suspended is interpreted when it
     * goes on, until its loop has gone round often enough to be replaced. Among 100,000 no body goes round so often while JMH
     * warms up; so these begin when their code has been compiled, as in a process that has run for a while.
     */
    private static void warmUp(int coroutines, Supplier<Peer.Work> like) {
        if (coroutines <= Peer.BUSY_AT_ONCE) {
            return;
        }
        for (int i = 0; i < 5; i++) {
            Peer.Work work = like.get();
            for (int runs = 0; runs < 10; runs++) {
                work.run();
            }
            work.close();
        }
    }

    @Benchmark
    public void message(Full full) {
        full.work.run();
    }

    @Benchmark
    public void forcedSwitch(Ring ring) {
        ring.work.run();
    }
}
