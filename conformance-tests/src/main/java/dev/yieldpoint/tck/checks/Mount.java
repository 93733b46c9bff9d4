package dev.yieldpoint.tck.checks;

import org.jspecify.annotations.Nullable;

/**
 * One mount of a component, or of a coroutine of it.
 *
 * @param of the name
 * @param number which mount, from 1
 */
public record Mount(String of, int number) {

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
