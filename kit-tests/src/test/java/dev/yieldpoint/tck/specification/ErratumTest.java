package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.yieldpoint.tck.specification.Erratum.Told;
import org.junit.jupiter.api.Test;

class ErratumTest {

    @Test
    void an_erratum_is_read_part_by_part() {
        assertThat(read("## ERRATUM-1 · the `rx`\n\nSeen: one\nthing. Chosen: another (STATE-1). Why: so.\n"))
                .isEqualTo(new Erratum(
                        "ERRATUM-1",
                        "the `rx`",
                        java.util.List.of(
                                new Told("Seen", "one thing."),
                                new Told("Chosen", "another (STATE-1)."),
                                new Told("Why", "so."))));
        assertThat(read("## ERRATUM-2 · x\n\nRead: this. Chosen: that.").told())
                .containsExactly(new Told("Read", "this."), new Told("Chosen", "that."));
    }

    @Test
    void one_that_leaves_a_part_out_is_refused_with_its_line() {
        refused("\n## An erratum\n", "ERRATA.md:2: an erratum begins with «## ERRATUM-1 · what it is about»");
        refused(
                "## ERRATUM-1 · x\n\nSeen: this.\n",
                "ERRATA.md:1: ERRATUM-1 says in one paragraph «Seen: …» or «Read: …», «Chosen: …», and «Why: …»");
    }

    private static Erratum read(String markdown) {
        return Erratum.read(new Markdown("ERRATA.md", markdown)).get(0);
    }

    private static void refused(String markdown, String message) {
        assertThatExceptionOfType(SpecificationException.class)
                .isThrownBy(() -> read(markdown))
                .withMessage(message);
    }
}
