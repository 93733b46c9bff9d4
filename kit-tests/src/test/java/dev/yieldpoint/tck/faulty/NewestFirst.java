package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
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
    public FaultyMailbox mailbox(ObservedMount place) {
        return new FaultyMailbox() {
            @Override
            public Optional<Object> take() {
                return Optional.ofNullable(messages.pollLast());
            }
        };
    }
}
