package dev.yieldpoint.tck.measured;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.faulty.Fault;
import dev.yieldpoint.tck.faulty.Faults;
import dev.yieldpoint.tck.ledger.Ledger;
import dev.yieldpoint.tck.ledger.Ledger.Entry;
import dev.yieldpoint.tck.ledger.Ledger.Kind;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Level;
import dev.yieldpoint.tck.specification.Specification;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The ledger knows every faulty runtime, as far as few scenarios can tell; {@link LedgerTest} holds it against all of them. */
@Tag("measures")
@Execution(ExecutionMode.CONCURRENT)
@ExtendWith(MeasuredAnew.class)
final class LedgerEntriesTest {

    private static final Ledger LEDGER = Ledger.load();
    private static final Map<String, Entry> ENTRIES =
            LEDGER.entries().stream().collect(Collectors.toMap(Entry::fault, Function.identity()));

    static Stream<Fault> steady() {
        return Faults.ALL.stream().filter(fault -> fault.kind() == Kind.STEADY);
    }

    @Test
    void every_fault_has_an_entry_with_its_clause_and_how_it_is_caught() {
        assertThat(LEDGER.entries())
                .as(LedgerFile.again(LedgerFile.JSON))
                .map(entry -> List.of(entry.fault(), entry.clause(), entry.kind(), entry.wanted()))
                .containsExactlyInAnyOrderElementsOf(Faults.ALL.stream()
                        .map(fault -> List.of(
                                fault.name(),
                                fault.root(),
                                fault.kind(),
                                fault.kind() == Kind.SURVIVING ? fault.message() : ""))
                        .toList());
    }

    /** A clause that is never a root is derived, and the ledger has the reason; no other clause lacks a fault. */
    @Test
    void the_clauses_without_a_fault_of_their_own_are_those_that_are_derived() {
        Specification specification = Findings.KIT.specification();
        List<String> derived = specification.clauses().stream()
                .filter(Clause::isDerived)
                .map(Clause::id)
                .toList();

        assertThat(LEDGER.entries()).extracting(Entry::clause).doesNotContainAnyElementsOf(derived);
        assertThat(specification.clauses().stream()
                        .filter(clause -> clause.level() != Level.MAY)
                        .map(Clause::id)
                        .filter(id -> LEDGER.entries(id).isEmpty()))
                .containsExactlyElementsOf(derived);
        assertThat(LEDGER.behind())
                .allSatisfy(row -> assertThat(row.reason()).isNotBlank())
                .extracting(Ledger.Behind::clause)
                .containsExactlyInAnyOrderElementsOf(derived);
    }

    /** The runtime that violates it nevertheless, by the ledger, violates first what it is derived from. */
    @Test
    void what_violates_a_derived_clause_violates_what_it_is_derived_from() {
        Specification specification = Findings.KIT.specification();
        assertThat(LEDGER.behind()).allSatisfy(row -> {
            Clause clause = specification.clause(row.clause()).orElseThrow();
            Set<String> from = clause.derivedFrom().stream()
                    .flatMap(id -> Stream.concat(Stream.of(id), specification.foundations(id).stream()))
                    .collect(Collectors.toSet());
            assertThat(from).as(row.clause()).contains(row.root());
        });
    }

    @Test
    void what_people_read_is_made_of_it() throws IOException {
        assertThat(Files.readString(LedgerFile.TEXT))
                .as(LedgerFile.again(LedgerFile.TEXT))
                .isEqualTo(LedgerText.of(LEDGER, Power.read(), Scheduled.read()));
    }

    @ParameterizedTest
    @MethodSource("steady")
    void of_the_scenarios_that_catch_a_fault_it_names_the_right_ones(Fault fault) throws Exception {
        Selection played = Findings.enough(fault);
        List<String> ids = Findings.KIT.scenarios(played).stream()
                .map(scenario -> scenario.id())
                .toList();

        assertThat(Findings.briefly(fault).roots())
                .as(LedgerFile.again(LedgerFile.JSON))
                .flatMap(Finding.Root::scenarios)
                .containsExactlyInAnyOrderElementsOf(ENTRIES.get(fault.name()).scenarios().stream()
                        .filter(ids::contains)
                        .toList());
    }
}
