package dev.yieldpoint.features;

import java.net.URL;
import java.util.Objects;

/**
 * Where the feature files are: beside this class. Whoever looks for them here finds those that came with it, and never a
 * namesake elsewhere on the class path.
 */
public final class Features {

    private Features() {}

    /** What their paths begin with, as a URL: a directory, or one in a jar. */
    public static String root() {
        String name = Features.class.getSimpleName() + ".class";
        URL own = Objects.requireNonNull(Features.class.getResource(name), name);
        return own.toString().substring(0, own.toString().length() - name.length());
    }
}
