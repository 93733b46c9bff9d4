package dev.yieldpoint.tck.properties;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.generators.Profile;
import java.util.List;
import java.util.Set;

/**
 * Something that holds in every program of a kind.
 *
 * @param name permanent, as the ids of scenarios are
 * @param statement what holds, in a sentence
 * @param clauses the clauses that it is about; a program that breaks another one speaks against that. The first must be kept:
 *     a runtime that fails in another way than by breaking a clause is held to have broken it. Where code of the application fails, the
 *     first is a SHOULD, since no MUST says what happens then
 * @param profile what the programs are like
 */
public record Property(String name, String statement, List<String> clauses, Profile profile) {

    /** The same, in programs that need nothing of this. */
    public Property without(Set<Capability> absent) {
        return new Property(name, statement, clauses, profile.without(absent));
    }

    /** Whether threads race in its programs, so that a fault may need several tries to show. */
    public boolean races() {
        return profile.moveKinds().stream().anyMatch(Profile.MoveKind::races);
    }
}
