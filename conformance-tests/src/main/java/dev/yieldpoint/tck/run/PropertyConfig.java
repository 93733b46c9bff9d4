package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.generators.ProgramSource;
import dev.yieldpoint.tck.properties.PropertyCatalogue;

/**
 * The effort that is spent on properties.
 *
 * @param tries programs for each property whose programs are random; 0 to leave the properties out
 * @param seed the same seed gives the same programs
 * @param exhaustive whether all short sequences are played instead of a selection
 */
public record PropertyConfig(int tries, long seed, boolean exhaustive) {

    /** Programs for each property, unless somebody says otherwise. */
    public static final int DEFAULT_TRIES = ProgramSource.TRIES_FOR_ALL;

    /** The effort of a check, unless somebody says otherwise: the default tries, from a fixed seed. */
    public static final PropertyConfig DEFAULT = new PropertyConfig(DEFAULT_TRIES, PropertyCatalogue.SEED);

    /** An effort with the selection of short sequences. */
    public PropertyConfig(int tries, long seed) {
        this(tries, seed, false);
    }

    /** Scenarios alone. */
    public static final PropertyConfig NONE = new PropertyConfig(0, 0);
}
