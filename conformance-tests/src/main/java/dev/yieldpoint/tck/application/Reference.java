package dev.yieldpoint.tck.application;

import dev.yieldpoint.spec.Capability;
import java.util.Optional;

/**
 * Something by a name that an instruction speaks of.
 *
 * @param kind what it has to be
 */
record Reference(Kind kind, String name) {

    /** What a name can stand for. */
    enum Kind {
        /** A state that the coroutine owns or borrows. */
        HELD_STATE,
        /** A state that the coroutine owns. */
        OWNED_STATE,
        /** An atom of the application. */
        ATOM,
        /** A shared value of a component. */
        SHARED,
        /** A coroutine, or a handle that a component looks up. */
        ADDRESS;

        /** What a runtime has to be capable of for it. */
        Optional<Capability> capability() {
            return switch (this) {
                case HELD_STATE, OWNED_STATE, ADDRESS -> Optional.empty();
                case ATOM -> Optional.of(Capability.ATOMS);
                case SHARED -> Optional.of(Capability.EXTERNAL);
            };
        }
    }
}
