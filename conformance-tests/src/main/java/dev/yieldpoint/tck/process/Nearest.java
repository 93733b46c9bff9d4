package dev.yieldpoint.tck.process;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;

/** The name that somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** A question that suggests the known name which is nearest to this one, or nothing if none is near. */
    static String suggestion(String name, Collection<String> known) {
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
        return known.stream()
                .map(each -> Map.entry(each, each.startsWith(plain) ? 0 : distance(plain, each)))
                .filter(each -> each.getValue() <= Math.max(1, each.getKey().length() / 3))
                .min(Comparator.comparingInt((Map.Entry<String, Integer> each) -> each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(each -> "; is it \"" + each.getKey() + "\"?")
                .orElse("");
    }

    /** How many letters have to be put in, left out or replaced to make one of the other. */
    private static int distance(String from, String to) {
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
