package dev.yieldpoint.tck.html;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for places and files, safe whatever they are made of, and each given once. */
public final class Anchors {

    private static final int LENGTH = 60;

    /** Compared without regard to case, as some file systems do. */
    private final Set<String> given = new HashSet<>();

    /** @param taken names that are given already */
    public Anchors(Set<String> taken) {
        taken.forEach(name -> given.add(name.toLowerCase(Locale.ROOT)));
    }

    /** The name itself if it is safe and free, or one like it. */
    public String of(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        String start = safe.isEmpty() ? "x" : safe.substring(0, Math.min(LENGTH, safe.length()));
        String anchor = start;
        for (int i = 2; !given.add(anchor.toLowerCase(Locale.ROOT)); i++) {
            anchor = start + "-" + i;
        }
        return anchor;
    }
}
