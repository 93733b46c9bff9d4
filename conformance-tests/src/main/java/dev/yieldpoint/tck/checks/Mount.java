package dev.yieldpoint.tck.checks;

import org.jspecify.annotations.Nullable;

/** Which mount of a component or coroutine, from 1. */
record Mount(String of, int number) {

    // By hand, since the checks do little else than look mounts up, and what a record does is slow until it is warm.

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Mount mount && number == mount.number && of.equals(mount.of);
    }

    @Override
    public int hashCode() {
        return 31 * of.hashCode() + number;
    }
}
