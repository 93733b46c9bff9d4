package dev.yieldpoint.benchmarks;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Coroutine;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Setup;

/** The costs of components, with few and with many of them. The other peers have no components. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class TreeBenchmark {

    /** How many handles one component looks up, so that to mount it counts for little. */
    static final int LOOK_UPS = 10_000;

    /** A root with a child that never changes. */
    public static class Plain extends Changing {

        @Override
        MountedTree mount() {
            Component child = MountedTree.receiving(new ArrayList<>());
            return new MountedTree(runtime(), (scope, number) -> scope.child("child", child));
        }
    }

    /** A component with a coroutine that is shown every other time, and as many elsewhere that stay. */
    public static class Coming extends Changing {

        @Override
        MountedTree mount() {
            Component child = MountedTree.receiving(new ArrayList<>());
            Component elsewhere = MountedTree.many(size, child);
            return new MountedTree(runtime(), (scope, number) -> {
                scope.child("elsewhere", elsewhere);
                if (number % 2 == 1) {
                    scope.child("coming", child);
                }
            });
        }
    }

    /** An atom, and as many readers. */
    public static class Read extends Changing {

        private final Atom<Integer> atom = Atom.of(() -> 0);
        private final List<AtomRoot> roots = new ArrayList<>();
        private int value;

        @Override
        MountedTree mount() {
            Component readers = MountedTree.many(size, scope -> scope.useRead(atom));
            return new MountedTree(runtime(), (scope, number) -> {
                scope.useInitAtomRoot();
                roots.add(scope.useAtomRoot());
                scope.child("readers", readers);
            });
        }
    }

    /** A component that looks up a handle many times, so many levels below the coroutine, shown every other time. */
    public static class LookingUp extends Changing {

        @Override
        MountedTree mount() {
            Component looking = scope -> {
                for (int i = 0; i < LOOK_UPS; i++) {
                    scope.useCoroutineHandle(Integer.class);
                }
            };
            return new MountedTree(runtime(), (scope, number) -> {
                scope.useCoroutine(Integer.class, (rx, await) -> rx.next());
                Component sometimes = last -> {
                    if (number % 2 == 1) {
                        last.child("looking", looking);
                    }
                };
                scope.child("below", MountedTree.above(size - 1, sometimes));
            });
        }
    }

    /** As many coroutines that have a message to receive. */
    public static class Ready extends Changing {

        @Override
        MountedTree mount() {
            List<Coroutine<Integer>> handles = new ArrayList<>();
            Component ready = MountedTree.many(size, MountedTree.receiving(handles));
            MountedTree mounted = new MountedTree(runtime(), (scope, number) -> scope.child("ready", ready));
            handles.forEach(handle -> handle.send(1));
            return mounted;
        }

        @Override
        @Setup(Level.Invocation)
        public void setUp() {
            super.setUp();
        }
    }

    /** A set, and the render that comes of it. */
    @Benchmark
    public void set(Plain plain) {
        plain.tree.change();
    }

    /** Mounts and unmounts a component with its coroutine, which gets to its first wait. */
    @Benchmark
    public void mountUnmount(Coming coming) {
        coming.tree.change();
        coming.tree.change();
    }

    /** Sets an atom, and renders its readers. */
    @Benchmark
    public void atom(Read read) {
        read.roots.get(0).set(read.atom, ++read.value);
        read.tree.settle();
    }

    /** Looks up a handle for the first time. */
    @Benchmark
    @OperationsPerInvocation(LOOK_UPS)
    public void lookUp(LookingUp lookingUp) {
        lookingUp.tree.change();
        lookingUp.tree.change();
    }

    /** Unmounts coroutines that are ready to run. */
    @Benchmark
    public void unmountReady(Ready ready) {
        ready.tree.close();
    }
}
