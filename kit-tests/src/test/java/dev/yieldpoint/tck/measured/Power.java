package dev.yieldpoint.tck.measured;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.faulty.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How soon random programs find each faulty runtime, without any scenario: {@code spec/power.json}.
 *
 * @param entries every faulty runtime, in the order of {@link Faults#ALL}
 */
public record Power(List<Entry> entries) {

    /** After so many rounds a runtime counts as not found. */
    public static final int MOST_ROUNDS = 1_000;

    private static final Path FILE = Path.of("../spec/power.json");
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /**
     * A faulty runtime.
     *
     * @param property the property whose programs found it first with most of the seeds, or empty
     * @param asRoot with how many seeds the first program that found it broke its clause, and none that this rests on
     * @param rounds for each seed that was tried, from 1 on, the round in which it was found; 0 if it was not
     */
    public record Entry(String fault, String property, int asRoot, List<Integer> rounds) {

        /** With how many seeds it was found. */
        public int found() {
            return foundIn().size();
        }

        /** The rounds in which it was found, in ascending order. */
        public List<Integer> foundIn() {
            return rounds.stream().filter(round -> round > 0).sorted().toList();
        }

        /** The median over all seeds, of an even number the later of the two; too many, if it was not found. */
        public int median() {
            List<Integer> sorted = new ArrayList<>(foundIn());
            while (sorted.size() < rounds.size()) {
                sorted.add(MOST_ROUNDS + 1);
            }
            return sorted.get(sorted.size() / 2);
        }

        /** Whether it counts as caught. */
        public boolean caught() {
            return median() <= MOST_ROUNDS;
        }
    }

    public static Power read() throws IOException {
        return new Power(List.of(MAPPER.readValue(Files.readString(FILE), Entry[].class)));
    }

    /** One line for each runtime. */
    public void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(MAPPER.writeValueAsString(entry));
        }
        Files.writeString(FILE, "[\n" + String.join(",\n", lines) + "\n]\n");
    }

    /** What was measured of a runtime. */
    public Entry entry(String fault) {
        return entries.stream()
                .filter(entry -> entry.fault().equals(fault))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was measured of: " + fault));
    }

    /** Those that count as caught. */
    public List<Entry> caught() {
        return entries.stream().filter(Entry::caught).toList();
    }
}
