package dev.yieldpoint.tck.measured;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * In how many schedules the engine finds each racing fault, and in how many programs luck does: {@code spec/schedules.json}.
 *
 * @param entries every racing fault
 */
public record Scheduled(List<Entry> entries) {

    /** After so many schedules of a program, a fault counts as not found. */
    public static final int MOST_SCHEDULES = 2_000;

    /** After so many programs that are left to luck, a fault counts as not found. */
    public static final int MOST_TRIES = 3_000;

    private static final Path FILE = Path.of("../spec/schedules.json");
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /**
     * A racing fault, without whatever makes it likelier to show.
     *
     * @param program the first in which a schedule with seed 1 finds it; empty if none does
     * @param schedules for each seed from 1 on, the schedule of this program that finds it; 0 if none does
     * @param tries for each seed that was tried, the race that finds it when nobody controls the threads; 0 if none does
     */
    public record Entry(String fault, String program, List<Integer> schedules, List<Integer> tries) {}

    public static Scheduled read() throws IOException {
        return new Scheduled(
                Files.exists(FILE) ? List.of(MAPPER.readValue(Files.readString(FILE), Entry[].class)) : List.of());
    }

    /** One line for each fault. */
    public void write() throws IOException {
        List<String> lines = new ArrayList<>();
        for (Entry entry : entries) {
            lines.add(MAPPER.writeValueAsString(entry));
        }
        Files.writeString(FILE, "[\n" + String.join(",\n", lines) + "\n]\n");
    }
}
