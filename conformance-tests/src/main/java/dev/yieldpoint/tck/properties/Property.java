package dev.yieldpoint.tck.properties;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.generators.ProgramSource;
import java.util.List;
import java.util.Set;

/**
 * Something that holds in every program of a source.
 *
 * @param name permanent, as the ids of scenarios are
 * @param statement what holds, in a sentence
 * @param clauses the clauses that it is about; a program that breaks another one speaks against that. The first must be kept:
 *     a runtime that fails in another way than by breaking a clause is held to have broken it. Where code of the application fails, the
 *     first is a SHOULD, since no MUST says what happens then
 * @param programs where its programs come from
 */
public record Property(String name, String statement, List<String> clauses, ProgramSource programs) {

    /** The same, in programs that need nothing of this. */
    public Property without(Set<Capability> absent) {
        return new Property(name, statement, clauses, programs.without(absent));
    }

    /** The same, in all the programs that an exhaustive check plays. */
    public Property exhaustive() {
        return new Property(name, statement, clauses, programs.exhaustive());
    }

    /** Whether its programs are made at random. */
    public boolean isRandom() {
        return programs.isRandom();
    }

    /** How many of its programs are played with this many tries. */
    public int count(int tries) {
        return programs.count(tries);
    }

    /** Whether threads race in its programs, so that a fault may need several tries to show. */
    public boolean races() {
        return programs.races();
    }
}
