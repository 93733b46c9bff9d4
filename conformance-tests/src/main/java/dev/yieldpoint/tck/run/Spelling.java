package dev.yieldpoint.tck.run;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds ids in any case, and suggests the nearest one. */
record Spelling(Collection<String> ids) {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    /**
     * The id as the kit writes it.
     *
     * @throws IllegalArgumentException if there is none; the message suggests the nearest
     */
    String of(String typed) {
        return ids.stream()
                .filter(id -> id.equalsIgnoreCase(typed))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no clause, scenario, property or promise "
                        + typed + "; did you mean " + nearest(typed) + "?"));
    }

    private String nearest(String typed) {
        String plain = typed.toLowerCase(Locale.ROOT);
        return ids.stream()
                .min(Comparator.comparingInt(id -> DISTANCE.apply(plain, id.toLowerCase(Locale.ROOT))))
                .orElseThrow();
    }
}
