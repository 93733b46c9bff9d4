package dev.yieldpoint.tck.faulty;

import java.util.Optional;

/** A faulty runtime that a service loader can make: it delivers the newest message first. */
public final class NewestFirst extends Variation {

    /** Makes one. */
    public NewestFirst() {}

    @Override
    public String name() {
        return "newest-first";
    }

    @Override
    FaultyMailbox mailbox(ObservedMount place) {
        return new FaultyMailbox() {
            @Override
            Optional<Object> take() {
                return Optional.ofNullable(messages.pollLast());
            }
        };
    }
}
