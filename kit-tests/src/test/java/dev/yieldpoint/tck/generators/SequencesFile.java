package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.map.Pairs;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.run.Runtimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The file that holds the selection of short sequences: as few as a greedy choice finds that cover, on the reference, every pair of
 * related operations that all sequences cover.
 */
public final class SequencesFile {

    private static final Path PATH =
            Path.of("../conformance-tests/src/main/resources/dev/yieldpoint/tck/generators/" + ShortSequences.RESOURCE);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final RuntimeUnderTest REFERENCE =
            new Runtimes(SequencesFile.class.getClassLoader()).named("reference");

    /** A sequence, and how many pairs it adds to those that were chosen before, or less. */
    private record Candidate(int number, String key, int adds) {}

    private final Map<Object, Integer> numbers = new HashMap<>();

    private SequencesFile() {}

    /** Writes it anew. */
    public static void write() throws IOException {
        SequencesFile all = new SequencesFile();
        Map<String, BitSet> covered = all.covered(Sequences.all());
        List<String> chosen = chosen(covered);
        Files.createDirectories(PATH.getParent());
        Files.writeString(PATH, String.join("\n", chosen) + "\n");
        System.out.printf("%d of %d sequences cover all %d pairs%n", chosen.size(), covered.size(), all.numbers.size());
    }

    /** The pairs that all sequences cover, and the selection does not. */
    static List<String> missing(Stream<Sequence> selection) {
        SequencesFile all = new SequencesFile();
        BitSet missing = union(all.covered(Sequences.all()));
        missing.andNot(union(all.covered(selection)));
        return all.numbers.entrySet().stream()
                .filter(pair -> missing.get(pair.getValue()))
                .map(pair -> pair.getKey().toString())
                .toList();
    }

    private static BitSet union(Map<String, BitSet> covered) {
        BitSet union = new BitSet();
        covered.values().forEach(union::or);
        return union;
    }

    private Map<String, BitSet> covered(Stream<Sequence> sequences) {
        return sequences.collect(
                Collectors.toMap(Sequence::key, this::covered, (one, other) -> one, LinkedHashMap::new));
    }

    private BitSet covered(Sequence sequence) {
        ProgramRun run = ProgramRun.of(sequence.program(), REFERENCE, PATIENCE);
        BitSet pairs = new BitSet();
        Pairs.of(sequence.program().application(), run.trace())
                .forEach(pair -> pairs.set(numbers.computeIfAbsent(pair, next -> numbers.size())));
        return pairs;
    }

    /**
     * Chooses again and again the sequence that adds most. What a sequence adds only shrinks while others are chosen, so it need not be
     * counted again before it is the best.
     */
    private static List<String> chosen(Map<String, BitSet> covered) {
        PriorityQueue<Candidate> candidates = new PriorityQueue<>(
                Comparator.comparing((Candidate candidate) -> -candidate.adds).thenComparing(Candidate::number));
        covered.forEach((key, pairs) -> candidates.add(new Candidate(candidates.size(), key, pairs.cardinality())));
        BitSet done = new BitSet();
        Stream.Builder<String> chosen = Stream.builder();
        for (Candidate best = candidates.poll(); best != null; best = candidates.poll()) {
            BitSet added = (BitSet) covered.get(best.key).clone();
            added.andNot(done);
            if (added.cardinality() < best.adds && !added.isEmpty()) {
                candidates.add(new Candidate(best.number, best.key, added.cardinality()));
            } else if (!added.isEmpty()) {
                done.or(added);
                chosen.add(best.key);
            }
        }
        return chosen.build().toList();
    }
}
