package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;

/**
 * A runtime that was found, and where.
 *
 * @param name its name
 * @param type its class
 * @param place the directory or jar that the class was loaded from
 */
public record FoundRuntime(String name, RuntimeUnderTest runtime, String type, String place) {

    /** The same, with threads that have the class loader as context. */
    FoundRuntime in(ClassLoader loader) {
        return new FoundRuntime(name, new InClassLoader(runtime, loader), type, place);
    }

    /** The class and the place, in words. */
    public String origin() {
        return type + " from " + place;
    }
}
