package dev.yieldpoint.tck.run;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.features.PlannedScenario;
import dev.yieldpoint.tck.properties.Property;
import dev.yieldpoint.tck.specification.Clause;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The capabilities that a runtime declares absent, with its reasons, and those that its interface rules out. */
final class Absences {

    private final Map<Capability, String> reasons = new EnumMap<>(Capability.class);
    private final Map<Capability, String> ruledOut;
    private final int largest;

    private Absences(Map<Capability, String> ruledOut, int largest) {
        this.ruledOut = ruledOut;
        this.largest = largest;
    }

    /**
     * Asks a runtime.
     *
     * @throws RuntimesUnusableException if it cannot be asked, or gives no reason
     */
    static Absences of(RuntimeUnderTest runtime) {
        Map<Capability, String> declared = new EnumMap<>(Capability.class);
        try {
            declared.putAll(
                    runtime.absent()); // also rejects null, and the keys of an earlier version, which were texts
        } catch (RuntimeException | Error thrown) {
            throw new RuntimesUnusableException("absent() of the runtime threw " + Thrown.words(thrown), thrown);
        }
        Absences absences = new Absences(runtime.ruledOut(), runtime.largestScenario());
        declared.forEach((capability, reason) -> {
            if (String.valueOf(reason).isBlank() || reason == null) {
                throw new RuntimesUnusableException(
                        "the runtime declares " + capability.id() + " absent without a reason", null);
            }
            absences.reasons.put(capability, reason.strip());
        });
        return absences;
    }

    /** By the names of what is absent. */
    Map<String, String> reasons() {
        return reasons.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().id(), Map.Entry::getValue));
    }

    /** Why a scenario does not apply. */
    Optional<String> of(PlannedScenario scenario) {
        return scenario.size() <= largest
                ? why(scenario.needs())
                : Optional.of(String.format(
                        Locale.ROOT,
                        "the scenario is large: on this runtime only those of up to %,d messages are played",
                        largest));
    }

    /** Why a clause does not apply, whatever is run. */
    Optional<String> of(Clause clause) {
        return Capability.withId(clause.chapter()).flatMap(capability -> why(Set.of(capability)));
    }

    /** A property as this runtime can be tried with it: in its programs there is nothing that is absent. */
    Optional<Property> adapted(Property property) {
        return why(property).isPresent() ? Optional.empty() : Optional.of(property.without(reasons.keySet()));
    }

    /** Why a property does not apply: it is of an absent chapter first of all, or nothing is left of its programs. */
    Optional<String> why(Property property) {
        Optional<String> own = reasons.entrySet().stream()
                .filter(entry -> isAbout(entry.getKey(), property.clauses().get(0)))
                .map(Absences::words)
                .findFirst();
        boolean nothingLeft = property.without(reasons.keySet()).programs().isEmpty()
                && !property.programs().isEmpty();
        return own.or(() -> nothingLeft ? why(reasons.keySet()) : Optional.empty());
    }

    private Optional<String> why(Set<Capability> needs) {
        String absent = Stream.concat(reasons.entrySet().stream(), ruledOut.entrySet().stream())
                .filter(entry -> needs.contains(entry.getKey()))
                .map(Absences::words)
                .collect(Collectors.joining("; "));
        return absent.isEmpty() ? Optional.empty() : Optional.of(absent);
    }

    private static String words(Map.Entry<Capability, String> absence) {
        return "no " + absence.getKey().id() + ": " + absence.getValue();
    }

    /** Whether a clause is about a capability first of all. */
    private static boolean isAbout(Capability capability, String clause) {
        return capability == Capability.BORROWING
                ? clause.equals("OWNERSHIP-1")
                : clause.startsWith(capability.name() + '-');
    }
}
