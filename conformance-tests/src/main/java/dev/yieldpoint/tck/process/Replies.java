package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.driver.DriverFailure;

/** Reads replies. */
final class Replies {

    private Replies() {}

    /**
     * Checks that the process has done what it was asked for.
     *
     * @throws DriverFailure if it has not
     */
    static void done(ObjectNode reply, String what) {
        if (reply.has("failed")) {
            throw new DriverFailure("the process failed to %s: %s"
                    .formatted(what, reply.path("failed").asText()));
        }
    }
}
