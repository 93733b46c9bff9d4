package dev.yieldpoint.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.runner.RunnerException;

/**
 * {@code java -jar benchmarks.jar [full]}: measures, and prints the table. Processes of all who take part come one
 * after the other, round by round, so that whatever else the machine does meets all of them.
 */
public final class Main {

    private Main() {}

    public static void main(String... args) throws IOException, RunnerException {
        boolean full = List.of(args).equals(List.of("full"));
        if (args.length > 0 && !full) {
            System.err.println("usage: java -jar benchmarks.jar [full]");
            System.exit(2);
        }
        List<String> peers = peers();
        Path directory = Files.createTempDirectory("benchmarks");
        List<Path> results = new ArrayList<>();
        for (int round = 1; round <= (full ? BenchmarkPlan.FULL_ROUNDS : 1); round++) {
            for (String peer : peers) {
                for (BenchmarkPlan plan : BenchmarkPlan.of(peer, full)) {
                    System.err.println("round " + round + ", " + peer + ": " + plan.benchmark());
                    Path result = directory.resolve(results.size() + ".json");
                    plan.run(peer, full, result);
                    results.add(result);
                }
            }
        }
        System.out.println("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + System.getProperty("os.arch") + ", "
                + (full ? "the full form" : "the short form") + "; in brackets the ratio to Kotlin\n");
        System.out.print(Table.of(Measurements.read(results), peers));
    }

    private static List<String> peers() {
        List<String> peers = new ArrayList<>(Peers.all());
        if (!Peers.hasContinuations()) {
            peers.remove(Peers.CONTINUATIONS);
            System.err.println("without the JDK's own continuations: they need JDK 24");
        }
        if (!Peers.hasJox()) {
            peers.remove(Peers.JOX);
            System.err.println("without Jox: it needs JDK 21, also to compile this");
        }
        return peers;
    }
}
