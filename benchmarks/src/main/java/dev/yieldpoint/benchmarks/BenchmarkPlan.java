package dev.yieldpoint.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** One benchmark, and for how many coroutines, readers or levels it is measured. */
record BenchmarkPlan(String benchmark, String parameter, boolean once, List<Integer> sizes) {

    static final int FULL_ROUNDS = 2;

    /** Platform threads are too dear, or too few, for more than this. */
    private static final int MOST_PLATFORM_THREADS = 1_000;

    private static final int FIRST_JDK_THAT_WARNS = 24;

    /** What is measured of somebody: as much as the form asks for and the threads allow. */
    static List<BenchmarkPlan> of(String peer, boolean full) {
        int most = peer.equals(Peers.REFERENCE) && Peers.referenceHasPlatformThreads()
                ? MOST_PLATFORM_THREADS
                : Integer.MAX_VALUE;
        Stream<BenchmarkPlan> channels = Stream.of(
                coroutines("ChannelBenchmark.message", 1, 1_000, full ? 100_000 : 1),
                coroutines("ChannelBenchmark.forcedSwitch", 2, 1_000, full ? 100_000 : 2),
                new BenchmarkPlan("Idle.start", "coroutines", true, List.of(1_000, full ? 1_000_000 : 100_000)),
                // Not of few: what they take cannot be told from what a collection leaves.
                new BenchmarkPlan(
                        "Idle.memory", "coroutines", true, List.of(Math.min(most, full ? 1_000_000 : 100_000))));
        Stream<BenchmarkPlan> trees = Stream.of(
                new BenchmarkPlan("TreeBenchmark.set", "size", false, List.of(1)),
                new BenchmarkPlan("TreeBenchmark.mountUnmount", "size", false, List.of(1, 1_000)),
                new BenchmarkPlan("TreeBenchmark.atom", "size", false, List.of(1, 1_000)),
                new BenchmarkPlan("TreeBenchmark.lookUp", "size", false, List.of(1, 100)),
                new BenchmarkPlan("TreeBenchmark.unmountReady", "size", false, List.of(1_000, full ? 10_000 : 1_000)));
        boolean hasTrees = peer.equals(Peers.REFERENCE) || (full && peer.equals(Peers.CONTINUATIONS));
        return Stream.concat(channels, hasTrees ? trees : Stream.empty())
                .map(plan -> plan.upTo(most))
                .toList();
    }

    private static BenchmarkPlan coroutines(String benchmark, Integer... sizes) {
        return new BenchmarkPlan(benchmark, "coroutines", false, List.of(sizes));
    }

    private BenchmarkPlan upTo(int most) {
        return new BenchmarkPlan(
                benchmark,
                parameter,
                once,
                sizes.stream().filter(size -> size <= most).distinct().toList());
    }

    void run(String peer, boolean full, Path result) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include("\\." + benchmark + "$")
                .param("peer", peer)
                .param(parameter, sizes.stream().map(String::valueOf).toArray(String[]::new))
                .forks(1)
                .warmupIterations(once ? 0 : full ? 5 : 3)
                .warmupTime(TimeValue.milliseconds(full ? 300 : 100))
                .measurementIterations(once ? 1 : full ? 10 : 6)
                .measurementTime(TimeValue.milliseconds(100))
                .jvmArgs(jvmArguments(peer))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .resultFormat(ResultFormatType.JSON)
                .result(result.toString());
        new Runner(options.build()).run();
    }

    private static String[] jvmArguments(String peer) {
        List<String> arguments = new ArrayList<>(List.of("-Xms3g", "-Xmx8g"));
        if (peer.equals(Peers.CONTINUATIONS)) {
            arguments.add(Peers.ACCESS);
        }
        if (Runtime.version().feature() >= FIRST_JDK_THAT_WARNS) {
            arguments.add("--sun-misc-unsafe-memory-access=allow"); // JMH's
        }
        return arguments.toArray(String[]::new);
    }
}
