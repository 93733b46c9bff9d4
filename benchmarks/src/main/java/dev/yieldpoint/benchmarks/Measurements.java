package dev.yieldpoint.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured, of all the results that JMH wrote. A process counts with its quickest iteration, since whatever
 * else the machine does can only add to it; of several processes the middle one counts.
 */
final class Measurements {

    /** What was done, how many there were of it, and who did it. */
    record Key(String benchmark, int size, String peer) {}

    private final Map<Key, List<Double>> ofProcesses = new HashMap<>();

    static Measurements read(List<Path> results) throws IOException {
        Measurements figures = new Measurements();
        for (Path result : results) {
            for (JsonNode benchmark : new ObjectMapper().readTree(result.toFile())) {
                figures.add(benchmark);
            }
        }
        return figures;
    }

    private void add(JsonNode benchmark) {
        String path = benchmark.required("benchmark").asText();
        String name = path.substring(path.lastIndexOf('.') + 1);
        JsonNode params = benchmark.required("params");
        JsonNode size = params.has("size") ? params.required("size") : params.required("coroutines");
        Key key = new Key(name, size.asInt(), params.required("peer").asText());
        JsonNode bytes = benchmark.required("secondaryMetrics").path("bytesEach");
        JsonNode metric = bytes.isMissingNode() ? benchmark.required("primaryMetric") : bytes;
        for (JsonNode process : metric.required("rawData")) {
            double quickest = Double.POSITIVE_INFINITY;
            for (JsonNode iteration : process) {
                quickest = Math.min(quickest, iteration.asDouble());
            }
            ofProcesses.computeIfAbsent(key, none -> new ArrayList<>()).add(quickest);
        }
    }

    OptionalDouble of(String benchmark, int size, String peer) {
        List<Double> sorted = ofProcesses.getOrDefault(new Key(benchmark, size, peer), List.of()).stream()
                .sorted()
                .toList();
        return sorted.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sorted.get((sorted.size() - 1) / 2));
    }

    List<Integer> sizes(String benchmark) {
        return ofProcesses.keySet().stream()
                .filter(key -> key.benchmark.equals(benchmark))
                .map(Key::size)
                .distinct()
                .sorted()
                .toList();
    }
}
