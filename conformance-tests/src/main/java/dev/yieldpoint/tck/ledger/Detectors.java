package dev.yieldpoint.tck.ledger;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.specification.SpecFile;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * By what the faulty runtimes of the ledger are detected: scenarios as the ledger says, programs, races and schedules as
 * {@code power.json} and {@code schedules.json} have measured it. A means counts if it detects the fault with most of the seeds that
 * were tried.
 */
public final class Detectors {

    /** A random program whose property begins so lets threads race. */
    private static final String RACES = "races-";

    private static final int MOST_ROUNDS = 1_000;
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final List<Programs> programs;
    private final List<Threads> threads;

    private Detectors(List<Programs> programs, List<Threads> threads) {
        this.programs = programs;
        this.threads = threads;
    }

    /** A means that detects faults. */
    public enum Detector {
        SCENARIO("a scenario"),
        PROGRAM("random programs"),
        RACE("races of threads"),
        SCHEDULE("schedules under control");

        private final String words;

        Detector(String words) {
            this.words = words;
        }

        /** For people. */
        public String words() {
            return words;
        }
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Programs(String fault, String property, List<Integer> rounds) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Threads(String fault, List<Integer> schedules, List<Integer> tries) {}

    /**
     * Reads the measurements that the kit comes with.
     *
     * @throws IllegalStateException if there are none
     */
    public static Detectors load() {
        return new Detectors(
                List.of(read("power.json", Programs[].class)), List.of(read("schedules.json", Threads[].class)));
    }

    private static <T> T read(String resource, Class<T> type) {
        try {
            return MAPPER.readValue(SpecFile.read(resource), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit is damaged: " + resource, e);
        }
    }

    /** What detects a fault: nothing, if the set is empty. */
    public Set<Detector> of(Entry entry) {
        Set<Detector> detectors = EnumSet.noneOf(Detector.class);
        if (entry.kind() != Kind.SURVIVING) {
            detectors.add(Detector.SCENARIO);
        }
        programs.stream()
                .filter(of -> of.fault().equals(entry.fault()) && mostly(of.rounds(), MOST_ROUNDS))
                .map(of -> of.property().startsWith(RACES) ? Detector.RACE : Detector.PROGRAM)
                .forEach(detectors::add);
        for (Threads of : threads) {
            if (of.fault().equals(entry.fault())) {
                if (mostly(of.tries(), Integer.MAX_VALUE)) {
                    detectors.add(Detector.RACE);
                }
                if (mostly(of.schedules(), Integer.MAX_VALUE)) {
                    detectors.add(Detector.SCHEDULE);
                }
            }
        }
        return detectors;
    }

    /** Whether the median is a find, and not later than that; 0 stands for none. */
    private static boolean mostly(List<Integer> numbers, int latest) {
        long found = numbers.stream()
                .filter(number -> number > 0 && number <= latest)
                .count();
        return found > numbers.size() / 2;
    }
}
