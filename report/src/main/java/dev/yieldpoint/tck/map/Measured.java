package dev.yieldpoint.tck.map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.yieldpoint.tck.specification.SpecFile;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which cells of the map the scenarios and the programs of a default check visit, and which faults in them are found. The kit's own
 * tests measure it, and fail if it is out of date.
 *
 * @param cells those that are visited, in their order
 */
public record Measured(List<Visited> cells) {

    private static final String RESOURCE = "map.json";
    private static final ObjectMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * A cell that is visited.
     *
     * @param cell its four words, as the map has them
     * @param scenarios some of the scenarios that visit it
     * @param program the key of a sequence that visits it, or empty
     * @param faults what came of a runtime that does something wrong in this cell only, by what it does wrong; none where nothing
     *     can be done wrong in this way
     */
    public record Visited(String cell, List<String> scenarios, String program, Map<Wrong, Found> faults) {}

    /**
     * What came of a fault.
     *
     * @param by the id of a scenario, or the key of a sequence, that finds it; empty if none does
     * @param root the clause that is its root then; empty if the runtime failed in another way than by breaking a clause
     */
    public record Found(String by, String root) {

        /** A fault that is not found. */
        public static final Found NOT = new Found("", "");
    }

    /**
     * Reads what the kit comes with.
     *
     * @throws IllegalStateException if there is none
     */
    public static Measured load() {
        try {
            return MAPPER.readValue(SpecFile.read(RESOURCE), Measured.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the kit is damaged: " + RESOURCE, e);
        }
    }

    /** The same as JSON. */
    public String json() {
        try {
            return MAPPER.writeValueAsString(this) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was measured is always writable", e);
        }
    }

    /** What was measured of a cell, if it is visited. */
    public Optional<Visited> of(Cell cell) {
        return cells.stream()
                .filter(visited -> visited.cell().equals(cell.toString()))
                .findFirst();
    }
}
