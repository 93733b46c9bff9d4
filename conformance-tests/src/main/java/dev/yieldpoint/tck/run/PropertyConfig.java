package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.properties.PropertyCatalogue;

/**
 * How hard properties are tried.
 *
 * @param tries programs for each property; 0 to leave the properties out
 * @param seed the same seed gives the same programs
 */
public record PropertyConfig(int tries, long seed) {

    /** Programs for each property, unless somebody says otherwise. */
    public static final int DEFAULT_TRIES = 30;

    /** The effort of a check, unless somebody says otherwise: the default tries, from a fixed seed. */
    public static final PropertyConfig DEFAULT = new PropertyConfig(DEFAULT_TRIES, PropertyCatalogue.SEED);

    /** Scenarios alone. */
    public static final PropertyConfig NONE = new PropertyConfig(0, 0);
}
