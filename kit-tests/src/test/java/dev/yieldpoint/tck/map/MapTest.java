package dev.yieldpoint.tck.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What was measured of the map still holds: no cell has become empty, and no fault that was found is missed. */
@Execution(ExecutionMode.SAME_THREAD)
class MapTest {

    private static final String AGAIN =
            "spec/map.json is out of date; write it anew: mvn -q -P write process-test-classes -Dwrite=map";

    private static final Measured STORED = Measured.load();
    private static MapMeasure measure;

    @BeforeAll
    static void visit() {
        measure = new MapMeasure().visit();
    }

    /** A cell that scenarios or sequences have visited stays visited by them, or the map says less than it did. */
    @Test
    void no_cell_has_become_empty() {
        List<String> emptied = new ArrayList<>(
                STORED.cells().stream().map(Measured.Visited::cell).toList());
        measure.visited().forEach(cell -> emptied.remove(cell.toString()));

        assertThat(emptied).isEmpty();
    }

    @Test
    void every_cell_that_is_visited_was_measured() {
        assertThat(measure.visited())
                .as(AGAIN)
                .allSatisfy(cell -> assertThat(STORED.of(cell)).isPresent());
    }

    /** If it is, the map is wrong. */
    @Test
    void no_cell_that_is_impossible_is_visited() {
        assertThat(measure.visited())
                .filteredOn(cell -> measure.map().decision(cell) instanceof Decision.Impossible)
                .isEmpty();
    }

    /** Where everything is left free the kit does not go, so that no choice can count against a runtime. */
    @Test
    void no_cell_that_is_free_is_visited() {
        assertThat(measure.visited())
                .filteredOn(cell -> measure.map().decision(cell) instanceof Decision.Free)
                .isEmpty();
    }

    /** By what has found it before. */
    @Test
    void every_fault_that_was_found_is_found() {
        List<String> missed = new ArrayList<>();
        measured().forEach((fault, found) -> {
            if (!found.by().isEmpty() && !measure.by(found.by(), fault).equals(found)) {
                missed.add(fault + ", which " + found.by() + " has found");
            }
        });

        assertThat(missed).isEmpty();
    }

    @Test
    void every_fault_that_is_not_found_has_its_reason() {
        List<String> missed = new ArrayList<>();
        measured().forEach((fault, found) -> {
            if (found.by().isEmpty()
                    && measure.map().excuse(fault.cell(), fault.wrong()).isEmpty()) {
                missed.add(fault.toString());
            }
        });

        assertThat(missed).isEmpty();
    }

    /** The root is a clause that decides the cell; a runtime that fails otherwise has none. */
    @Test
    void every_fault_that_is_found_has_the_right_root() {
        List<String> wrong = new ArrayList<>();
        measured().forEach((fault, found) -> {
            if (!found.root().isEmpty()
                    && measure.map().decision(fault.cell()) instanceof Decision.Decided decided
                    && !decided.clauses().contains(found.root())) {
                wrong.add(fault + ": " + found.root() + ", by " + found.by());
            }
        });

        assertThat(wrong).isEmpty();
    }

    @Tag("exhaustive")
    @Test
    void it_is_up_to_date() throws IOException {
        assertThat(Files.readString(MapFile.JSON))
                .as(AGAIN)
                .isEqualTo(measure.measured().json());
    }

    private static Map<CellFault, Measured.Found> measured() {
        Map<CellFault, Measured.Found> faults = new LinkedHashMap<>();
        measure.visited()
                .forEach(cell -> STORED.of(cell)
                        .ifPresent(visited -> visited.faults()
                                .forEach((wrong, found) -> faults.put(new CellFault(cell, wrong), found))));
        return faults;
    }
}
