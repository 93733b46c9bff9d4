package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.driver.DriverException;

/** The runtime under test did something that it should not have done, or failed to do something. */
public final class RuntimeFailure extends AssertionError {

    private static final long serialVersionUID = 1;

    private final transient Failure failure;

    private RuntimeFailure(Failure failure) {
        super(failure.message());
        this.failure = failure;
    }

    /** A step saw something else than it expects. */
    static RuntimeFailure ofStep(String message) {
        return new RuntimeFailure(new Failure(Failure.Kind.STEP, message, "", false, false, false));
    }

    /** The runtime failed. */
    static RuntimeFailure ofRuntime(String message) {
        return new RuntimeFailure(Failure.ofRuntime(message));
    }

    /** The runtime threw. */
    static RuntimeFailure threw(String message, boolean told) {
        return new RuntimeFailure(new Failure(Failure.Kind.RUNTIME, message, "", false, false, told));
    }

    /** The runtime did not come back in time. */
    static RuntimeFailure late(String message, boolean lostByMachine) {
        return new RuntimeFailure(new Failure(Failure.Kind.RUNTIME, message, "", true, lostByMachine, false));
    }

    /**
     * The driver found that the runtime, or the process that it runs in, has failed.
     *
     * @param whereabouts what the runtime was doing, as the end of a sentence
     */
    static RuntimeFailure of(DriverException found, String whereabouts) {
        Failure.Kind kind =
                found.kind() == DriverException.Kind.PROTOCOL ? Failure.Kind.PROTOCOL : Failure.Kind.RUNTIME;
        String message = found.getMessage() + (kind == Failure.Kind.PROTOCOL ? "" : whereabouts);
        return new RuntimeFailure(
                new Failure(kind, message, found.hint(), found.isLate(), found.lostByMachine(), false));
    }

    /** The same, of which nothing is known since the machine lost the time. */
    RuntimeFailure lostByMachine() {
        return new RuntimeFailure(
                new Failure(failure.kind(), failure.message(), failure.hint(), failure.late(), true, failure.told()));
    }

    /** What failed. */
    public Failure failure() {
        return failure;
    }
}
