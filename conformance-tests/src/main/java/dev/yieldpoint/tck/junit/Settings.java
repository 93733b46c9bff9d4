package dev.yieldpoint.tck.junit;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The system properties by which a run is changed without changing the test. One that is given wins over the method of the test
 * class. What cannot be understood is an {@link IllegalArgumentException} that names the property.
 */
final class Settings {

    static final String PREFIX = "yieldpoint.";
    static final String CLAUSE = PREFIX + "clause";
    static final String ONLY = PREFIX + "only";
    static final String REPLAY = PREFIX + "replay";
    static final String STRICT = PREFIX + "strict";
    static final String PROFILE = PREFIX + "profile";
    static final String TRIES = PREFIX + "tries";
    static final String SEED = PREFIX + "seed";
    static final String EXHAUSTIVE = PREFIX + "exhaustive";
    static final String PATIENCE = PREFIX + "patience";
    static final String KNOWN = PREFIX + "known-failures";
    static final String WRITE = PREFIX + "write-known-failures";
    static final String REPORT = PREFIX + "report";
    static final String BRIEF = PREFIX + "brief";

    static final List<String> ALL = List.of(
            CLAUSE, ONLY, REPLAY, STRICT, PROFILE, TRIES, SEED, EXHAUSTIVE, PATIENCE, KNOWN, WRITE, REPORT, BRIEF);

    /** Properties of the kit's own tests. */
    private static final Set<String> OTHERS = Set.of(PREFIX + "jar");

    private Settings() {}

    /** Refuses a property of ours that does not exist: a misspelt one would change nothing. */
    static void check() {
        for (String name : System.getProperties().stringPropertyNames()) {
            if (name.startsWith(PREFIX) && !ALL.contains(name) && !OTHERS.contains(name)) {
                throw new IllegalArgumentException(
                        "-D" + name + ": unknown property; the properties are " + String.join(", ", ALL));
            }
        }
    }

    static Optional<String> text(String name) {
        return Optional.ofNullable(System.getProperty(name)).map(String::strip).filter(text -> !text.isEmpty());
    }

    static boolean truth(String name, boolean otherwise) {
        return text(name).map(text -> truth(name, text)).orElse(otherwise);
    }

    private static boolean truth(String name, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("-D" + name + " takes true or false, not " + text);
        };
    }

    /** A whole number from {@code least}. */
    static int number(String name, int least, int otherwise) {
        return text(name)
                .map(text -> parsed(name, text, "a whole number from " + least, Integer::parseInt))
                .map(number -> {
                    if (number < least) {
                        throw new IllegalArgumentException(
                                "-D" + name + " takes a whole number from " + least + ", not " + number);
                    }
                    return number;
                })
                .orElse(otherwise);
    }

    static long seed(long otherwise) {
        return text(SEED)
                .map(text -> parsed(SEED, text, "a whole number", Long::parseLong))
                .orElse(otherwise);
    }

    static Duration patience(Duration otherwise) {
        return text(PATIENCE).isEmpty() ? otherwise : Duration.ofSeconds(number(PATIENCE, 1, 1));
    }

    static Optional<Path> path(String name) {
        return text(name).map(Path::of);
    }

    private static <T> T parsed(String name, String text, String what, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("-D" + name + " takes " + what + ", not " + text, e);
        }
    }

    /** What repeats the given properties on the command line of Maven, each with a blank before it. */
    static String again(String... names) {
        List<String> given = new ArrayList<>();
        for (String name : names) {
            text(name).ifPresent(text -> given.add(" -D" + name + "=" + text));
        }
        return String.join("", given);
    }
}
