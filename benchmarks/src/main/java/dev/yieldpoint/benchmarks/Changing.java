package dev.yieldpoint.benchmarks;

import dev.yieldpoint.spec.CoroutineRuntime;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A tree that each invocation changes. */
@State(Scope.Benchmark)
public abstract class Changing {

    @Param(Peers.REFERENCE)
    public String peer = "";

    /** How many readers, levels, or others there are. */
    @Param("1")
    public int size;

    MountedTree tree = new MountedTree(runtime(), (scope, number) -> {});

    abstract MountedTree mount();

    /** The runtime that is measured. */
    CoroutineRuntime runtime() {
        return Peers.runtime(peer);
    }

    @Setup(Level.Trial)
    public void setUp() {
        tree = mount();
    }

    @TearDown(Level.Trial)
    public void close() {
        tree.close();
    }
}
