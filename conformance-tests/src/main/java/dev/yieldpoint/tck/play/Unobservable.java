package dev.yieldpoint.tck.play;

/** Something that a scenario is about cannot be observed in this run, so that the scenario does not apply. */
public final class Unobservable extends RuntimeException {

    private static final long serialVersionUID = 1;

    Unobservable(String reason) {
        super(reason);
    }
}
