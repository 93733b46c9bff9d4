package dev.yieldpoint.tck.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The name that somebody may have meant. */
final class Suggestion {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /** A question that suggests the known name which is nearest to this one, or nothing if none is near. */
    static String suggestion(String name, Collection<String> known) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return known.stream()
                .map(each -> Map.entry(each, each.startsWith(plain) ? 0 : DISTANCE.apply(plain, each)))
                .filter(each -> each.getValue() <= Math.max(1, each.getKey().length() / 3))
                .min(Comparator.comparingInt((Map.Entry<String, Integer> each) -> each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(each -> "; is it \"" + each.getKey() + "\"?")
                .orElse("");
    }
}
