package dev.yieldpoint.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;

class BenchmarkPlanTest {

    @Test
    void every_benchmark_is_in_a_plan_and_every_plan_has_a_benchmark() {
        assertThat(BenchmarkPlan.of(Peers.CONTINUATIONS, true))
                .extracting(BenchmarkPlan::benchmark)
                .containsExactlyInAnyOrderElementsOf(
                        List.of(ChannelBenchmark.class, Idle.class, TreeBenchmark.class).stream()
                                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                                .filter(method -> method.isAnnotationPresent(Benchmark.class))
                                .map(BenchmarkPlanTest::name)
                                .toList());
    }

    private static String name(Method benchmark) {
        return benchmark.getDeclaringClass().getSimpleName() + "." + benchmark.getName();
    }
}
