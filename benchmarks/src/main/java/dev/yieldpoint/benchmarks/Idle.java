package dev.yieldpoint.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Many coroutines that wait: how long it takes until all do, and what one of them keeps on the heap. Each process does
 * it once and a quarter, and nothing is ended: to unwind a million threads takes longer than the rest.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class Idle {

    @Param(Peers.REFERENCE)
    public String peer = "";

    @Param("1000")
    public int coroutines;

    /** So that it stays reachable. */
    Peer.Work idle = new Nothing();

    /** What the interpreter leaves on a stack is larger, so some come first, for the compiler to see. */
    Peer.Work earlier = new Nothing();

    @Setup(Level.Trial)
    public void warmUp() {
        earlier = Peers.called(peer).idle(coroutines / 4);
    }

    /** What JMH reports beside the time. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Heap {

        public long bytesEach;
    }

    @Benchmark
    public void start() {
        idle = Peers.called(peer).idle(coroutines);
    }

    /** Its time is that of two collections and says nothing. */
    @Benchmark
    public void memory(Heap heap) {
        long before = used();
        idle = Peers.called(peer).idle(coroutines);
        heap.bytesEach = (used() - before) / coroutines;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
