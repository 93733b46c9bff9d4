package dev.yieldpoint.tck.run;

/**
 * How hard properties are tried.
 *
 * @param tries programs for each property; 0 to leave the properties out
 * @param seed the same seed gives the same programs
 */
public record Effort(int tries, long seed) {

    /** Scenarios alone. */
    public static final Effort NONE = new Effort(0, 0);
}
