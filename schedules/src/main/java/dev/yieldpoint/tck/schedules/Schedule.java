package dev.yieldpoint.tck.schedules;

/**
 * One schedule of a program: together with the program it decides, at every point at which several threads could go on, which one does.
 *
 * @param kind how it decides
 * @param seed of its random numbers
 * @param steps for {@link Kind#PCT}, among how many decisions the switches are placed; otherwise 0
 * @param switches for {@link Kind#PCT}, how many switches it makes that no thread asks for; otherwise 0
 */
public record Schedule(Kind kind, long seed, int steps, int switches) {

    /** How a schedule decides. Each is better than the other at some faults, so half of the schedules are of each kind. */
    public enum Kind {
        /** Partial order sampling: priorities that are drawn anew when two accesses race. */
        POS,
        /** Probabilistic concurrency testing: fixed priorities, with a few switches at random places. */
        PCT
    }

    /** A schedule by partial order sampling. */
    public static Schedule pos(long seed) {
        return new Schedule(Kind.POS, seed, 0, 0);
    }

    /** A schedule with so many random switches among so many decisions. */
    public static Schedule pct(long seed, int steps, int switches) {
        return new Schedule(Kind.PCT, seed, steps, switches);
    }
}
