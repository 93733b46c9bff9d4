package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;

/** The messages that the kit sends, for faulty runtimes that look into them. */
public final class ReceivedMessage {

    private ReceivedMessage() {}

    /** The value that a message of the kit holds, which is of the type of every atom. */
    public static Value value(Object message) {
        return ((KitMessage) message).value();
    }
}
