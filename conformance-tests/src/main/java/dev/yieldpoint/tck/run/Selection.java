package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Specification;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tests to run: the scenarios and properties of the clauses with these ids or of these chapters, and single scenarios and properties.
 * Everything, if all three are empty.
 *
 * @param ids clause ids
 * @param chapters chapters, in lower case
 * @param experiments ids of scenarios and of promises, and names of properties
 */
public record Selection(Set<String> ids, Set<String> chapters, Set<String> experiments) {

    /** Everything. */
    public static final Selection ALL = new Selection(Set.of(), Set.of());

    /** Clauses and chapters as a whole. */
    public Selection(Set<String> ids, Set<String> chapters) {
        this(ids, chapters, Set.of());
    }

    /** What has these ids, whether they are those of clauses, scenarios or properties. */
    static Selection only(Specification specification, Set<String> ids) {
        Map<Boolean, Set<String>> byKind = ids.stream()
                .collect(
                        Collectors.partitioningBy(id -> specification.clause(id).isPresent(), Collectors.toSet()));
        return new Selection(byKind.getOrDefault(true, Set.of()), Set.of(), byKind.getOrDefault(false, Set.of()));
    }

    /** Whether nothing is left out. */
    public boolean isAll() {
        return ids.isEmpty() && chapters.isEmpty() && experiments.isEmpty();
    }

    /** Whether a promise of the interface that a runtime is driven over is selected. */
    boolean coversPromise(String id) {
        return isAll() || experiments.contains(id);
    }

    boolean covers(Clause clause) {
        return isAll() || ids.contains(clause.id()) || chapters.contains(clause.chapter());
    }

    boolean covers(PlannedScenario scenario, Specification specification) {
        return experiments.contains(scenario.id())
                || specification.clause(scenario.clause()).filter(this::covers).isPresent();
    }

    boolean covers(Property property, Specification specification) {
        return experiments.contains(property.name())
                || property.clauses().stream()
                        .flatMap(id -> specification.clause(id).stream())
                        .anyMatch(this::covers);
    }
}
