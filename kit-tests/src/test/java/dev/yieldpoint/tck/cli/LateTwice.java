package dev.yieldpoint.tck.cli;

/** The same, which is late again when the scenario is repeated. */
public final class LateTwice extends LateOnce {

    @Override
    int times() {
        return 2;
    }
}
