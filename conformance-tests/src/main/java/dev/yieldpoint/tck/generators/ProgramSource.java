package dev.yieldpoint.tck.generators;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.play.Program;
import java.util.Iterator;
import java.util.Set;
import net.jqwik.api.Shrinkable;

/** Where the programs of a property come from. */
public sealed interface ProgramSource permits Profile, ShortSequences, SmallRace {

    /** The tries of a check that plays all of {@link ShortSequences#SELECTION}; with fewer tries it plays the beginning. */
    int TRIES_FOR_ALL = 30;

    /** The same source, without programs that need one of these. */
    ProgramSource without(Set<Capability> absent);

    /** All that an exhaustive check plays of this. */
    default ProgramSource exhaustive() {
        return this;
    }

    /** Whether there is no program in it. */
    boolean isEmpty();

    /** Whether its programs are made at random, so that there is no end of them. */
    boolean isRandom();

    /** Whether threads race in its programs. */
    boolean races();

    /** Whether an engine plays its programs in many schedules, so that a fault does not need luck to show. */
    default boolean isScheduled() {
        return false;
    }

    /** How many of its programs are played with this many tries. */
    int count(int tries);

    /** Its programs, always the same ones for a seed; at least as many as are played. */
    Iterator<Shrinkable<Program>> programs(long seed);
}
