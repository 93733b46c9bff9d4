package dev.yieldpoint.tck.specification;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The ids of clauses and errata that a text names. */
public final class Ids {

    /** One id, or a range: {@code CHANNEL-9 to CHANNEL-11}. */
    private static final Pattern ID = Pattern.compile("\\b([A-Z]{3,})-(\\d+)(?: to \\1-(\\d+))?\\b");

    private static final String ERRATUM = "ERRATUM-";

    private Ids() {}

    /** The chapter of a clause, in lower case: {@code channel} of {@code CHANNEL-3}. */
    public static String chapter(String clause) {
        return clause.substring(0, clause.lastIndexOf('-')).toLowerCase(Locale.ROOT);
    }

    /** All of them in their order, with what stands between the ends of a range. */
    public static List<String> in(String text) {
        return ID.matcher(text)
                .results()
                .flatMap(found -> range(found).mapToObj(n -> found.group(1) + "-" + n))
                .toList();
    }

    static boolean isErratum(String id) {
        return id.startsWith(ERRATUM);
    }

    private static IntStream range(MatchResult found) {
        int first = Integer.parseInt(found.group(2));
        return IntStream.rangeClosed(first, found.group(3) == null ? first : Integer.parseInt(found.group(3)));
    }
}
