package dev.yieldpoint.tck.trace;

import org.jspecify.annotations.Nullable;

/**
 * One run of a coroutine's body.
 *
 * @param name the coroutine's name in the application
 * @param mount which mount of its component, from 1
 * @param run which start of the body in that mount, from 1; a sound runtime starts it once
 */
public record CoroutineId(String name, int mount, int run) {

    // By hand, since the checks do little else than look these up, and what a record does is slow until it is warm.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CoroutineId id && mount == id.mount && run == id.run && name.equals(id.name);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * name.hashCode() + mount) + run;
    }

    @Override
    public String toString() {
        return '"'
                + name
                + '"'
                + (mount == 1 ? "" : " (mount " + mount + ")")
                + (run == 1 ? "" : " (start " + run + ")");
    }
}
