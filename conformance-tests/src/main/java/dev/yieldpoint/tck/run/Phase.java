package dev.yieldpoint.tck.run;

/** The phases of a check, in order. */
public enum Phase {
    /** What is read before anything runs: the specification, and every feature. */
    READING("specification and features"),
    /** The scenarios are looked up in their files. */
    DISCOVERY("discovery of scenarios"),
    SCENARIOS("scenarios"),
    PROPERTIES("random programs"),
    /** Small programs are played in schedules that an engine controls. */
    SCHEDULES("schedules"),
    VERDICT("verdict and report");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    /** Whether it is checking, and not what has to be done around it. */
    public boolean isChecking() {
        return this == SCENARIOS || this == PROPERTIES || this == SCHEDULES;
    }

    @Override
    public String toString() {
        return words;
    }
}
