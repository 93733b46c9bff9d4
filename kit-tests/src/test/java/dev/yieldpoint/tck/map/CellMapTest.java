package dev.yieldpoint.tck.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yieldpoint.tck.specification.Markdown;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.SpecificationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellMapTest {

    private static final Specification SPECIFICATION = Specification.load();
    private static final Cell SEND = new Cell(Action.SEND, Moment.IN_RENDER, Origin.OWN, Way.OWN);
    private static final String HEAD =
            "## Cells\n\n| Operation | Moment | From | Handle | Decided by |\n|---|---|---|---|---|\n";
    private static final String REST = "| * | * | * | * | free: the rest |\n";

    @Test
    void the_first_row_that_fits_decides() {
        CellMap map = parse(HEAD
                + "| send | in a render | own code, another component | own handle | CHANNEL-13, CHANNEL-1 |\n"
                + "| send | * | from outside | * | impossible: somebody has to send |\n"
                + REST);

        assertThat(map.decision(SEND)).isEqualTo(new Decision.Decided(List.of("CHANNEL-13", "CHANNEL-1")));
        assertThat(map.decision(new Cell(Action.SEND, Moment.IN_RENDER, Origin.OUTSIDE, Way.OWN)))
                .isEqualTo(new Decision.Impossible("somebody has to send"));
        assertThat(map.decision(new Cell(Action.RECEIVE, Moment.IN_BODY, Origin.OWN, Way.NONE)))
                .isEqualTo(new Decision.Free("the rest"));
    }

    @Test
    void a_reason_is_given_by_its_fault() {
        CellMap map = parse(HEAD + REST + "\n## What nobody can tell\n\n"
                + "| Operation | Moment | From | Handle | Fault | Why |\n|---|---|---|---|---|---|\n"
                + "| send | * | * | * | does it twice, loses it | it is gone |\n");

        assertThat(map.excuse(SEND, Wrong.LOSES)).contains("it is gone");
        assertThat(map.excuse(SEND, Wrong.THROWS)).isEmpty();
    }

    @Test
    void what_is_wrong_in_the_document_is_told_with_its_line() {
        refused(HEAD + "| sent | * | * | * | free: x |\n" + REST, "MAP.md:5", "«sent» is none of: send, receive");
        refused(HEAD + "| send | * | * | * | CHANNEL-99 |\n" + REST, "MAP.md:5", "«CHANNEL-99» is no clause");
        refused(HEAD + "| send | * | * | free: x |\n" + REST, "MAP.md:5");
        refused(HEAD + REST + "| send | * | * | * | CHANNEL-1 |\n", "MAP.md:6", "no cell is left for this row");
        refused(HEAD + "| send | * | * | * | CHANNEL-1 |\n", "no row decides the cell");
    }

    private static void refused(String document, String... words) {
        assertThatThrownBy(() -> parse(document))
                .isInstanceOf(SpecificationException.class)
                .hasMessageContainingAll(words);
    }

    private static CellMap parse(String document) {
        return CellMap.parse(new Markdown("MAP.md", document), SPECIFICATION);
    }
}
