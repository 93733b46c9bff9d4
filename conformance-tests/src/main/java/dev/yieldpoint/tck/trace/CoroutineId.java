package dev.yieldpoint.tck.trace;

/**
 * One run of a coroutine's body.
 *
 * @param name the coroutine's name in the application
 * @param mount which mount of its component, from 1
 * @param run which start of the body in that mount, from 1; a sound runtime starts it once
 */
public record CoroutineId(String name, int mount, int run) {

    @Override
    public String toString() {
        return '"'
                + name
                + '"'
                + (mount == 1 ? "" : " (mount " + mount + ")")
                + (run == 1 ? "" : " (start " + run + ")");
    }
}
