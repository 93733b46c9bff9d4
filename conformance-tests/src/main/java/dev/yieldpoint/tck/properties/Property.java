package dev.yieldpoint.tck.properties;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.generators.ProgramSource;
import java.util.List;
import java.util.Set;

/**
 * A rule that holds in every program of a source.
 *
 * @param name permanent, as the ids of scenarios are
 * @param statement what holds, in a sentence
 * @param clauses the clauses that it is about; a program that violates another clause counts against that one. The first is a MUST: a runtime
 *     that fails without violating a clause violates this one. Where code of the application fails, the
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

    /** Whether an engine plays its program in many schedules. */
    public boolean isScheduled() {
        return programs.isScheduled();
    }

    /** Whether threads race in its programs, so that a fault may need several tries to show. */
    public boolean races() {
        return programs.races();
    }
}
