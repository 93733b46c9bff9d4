package dev.yieldpoint.tck.generators;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.map.Cell;
import dev.yieldpoint.tck.map.Visit;
import dev.yieldpoint.tck.map.Visits;
import dev.yieldpoint.tck.play.Program;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.run.Runtimes;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SequencesTest {

    @Test
    @Tag("exhaustive")
    void the_reference_passes_every_sequence() {
        var reference = new Runtimes(SequencesTest.class.getClassLoader()).named("reference");
        List<Program> programs = Sequences.all().toList();
        System.out.println(programs.size() + " programs");
        System.out.println(programs.stream().collect(Collectors.groupingBy(p -> p.application().hashCode(), Collectors.counting())));
        Set<Cell> cells = new HashSet<>();
        Set<String> pairs = new HashSet<>();
        long began = System.nanoTime();
        int failed = 0;
        for (Program program : programs) {
            ProgramRun run = ProgramRun.of(program, reference, Duration.ofSeconds(20));
            if (!run.passed() && failed++ < 12) {
                System.out.println(run.failure() + run.violations() + "\n" + program.moves() + "\n");
            }
            List<Visit> visits = Visits.of(program.application(), run.trace());
            visits.forEach(visit -> cells.addAll(visit.cells()));
            for (int at = 0; at < visits.size(); at++) {
                for (int next = at + 1; next < visits.size(); next++) {
                    for (Cell one : visits.get(at).cells()) {
                        for (Cell other : visits.get(next).cells()) {
                            pairs.add((visits.get(at).subject().equals(visits.get(next).subject()) ? "same " : "other ") + one + " > " + other);
                        }
                    }
                }
            }
        }
        System.out.println(failed + " failed, " + (System.nanoTime() - began) / 1_000_000 + " ms, " + cells.size() + " cells, " + pairs.size() + " pairs");
        new TreeMap<>(cells.stream().collect(Collectors.groupingBy(Cell::action, Collectors.counting()))).forEach((a, n) -> System.out.println(a + " " + n));
        assertThat(failed).isZero();
    }
}
