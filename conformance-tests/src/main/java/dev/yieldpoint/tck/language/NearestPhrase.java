package dev.yieldpoint.tck.language;

import java.util.Comparator;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Finds the phrase that somebody probably meant. */
final class NearestPhrase {

    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private NearestPhrase() {}

    static String phrase(String line) {
        return Stream.concat(Phrases.ALL.stream().map(Phrase::expression), Stream.of(Phrases.OTHERWISE))
                .min(Comparator.comparingInt(phrase -> distance(line, phrase)))
                .orElseThrow();
    }

    /** How far apart the fixed words are: what stands in quotes or in braces, and numbers, count as one sign. */
    private static int distance(String line, String phrase) {
        return DISTANCE.apply(line.replaceAll("\"[^\"]*\"?|\\d+", "_"), phrase.replaceAll("\\{[a-z]+}", "_"));
    }
}
