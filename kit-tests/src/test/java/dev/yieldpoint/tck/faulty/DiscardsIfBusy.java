package dev.yieldpoint.tck.faulty;

/** A runtime with a race, as a user would have it: {@code check --runtime} finds it by its class. */
public final class DiscardsIfBusy extends ScheduledFault {

    public DiscardsIfBusy() {
        super("discards-if-busy", "discards a message that is sent while the channel is in use");
    }
}
