package dev.yieldpoint.tck.steps;

import dev.yieldpoint.tck.application.IllegalApplicationException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Names that are numbered from 1: {@code fetcher 1}, {@code fetcher 2}. */
final class CountedNames {

    private static final Pattern FIRST = Pattern.compile("(?<name>.* )1");

    private CountedNames() {}

    /** So many names, of which this is the first. */
    static List<String> of(String first, int number) {
        Matcher counted = FIRST.matcher(first);
        if (!counted.matches()) {
            throw new IllegalApplicationException(
                    "the first of several names ends in 1, as in \"fetcher 1\"; this is \"" + first + '"');
        }
        return IntStream.rangeClosed(1, number)
                .mapToObj(next -> counted.group("name") + next)
                .toList();
    }
}
