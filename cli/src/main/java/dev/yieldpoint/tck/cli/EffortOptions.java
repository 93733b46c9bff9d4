package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.properties.PropertyCatalogue;
import dev.yieldpoint.tck.run.PropertyConfig;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** The options of a check for the number and the seed of programs. */
final class EffortOptions {

    @Option(
            names = "--tries",
            paramLabel = "N",
            description =
                    "Number of random programs for each property; 0 skips the properties (default: ${DEFAULT-VALUE}).")
    private int tries = PropertyConfig.DEFAULT_TRIES;

    @Option(
            names = "--seed",
            paramLabel = "N|random",
            description =
                    "The seed of the random programs. The default is fixed: every check then plays the same programs.")
    private String seed = Long.toString(PropertyCatalogue.SEED);

    @Option(names = "--exhaustive", description = "Play all short sequences of moves instead of a selection.")
    private boolean exhaustive;

    /** Whether properties are tried at all. */
    boolean triesProperties() {
        return tries > 0;
    }

    /** The options that give the same programs again. */
    static List<String> again(PropertyConfig effort) {
        List<String> words = new ArrayList<>();
        if (effort.tries() != PropertyConfig.DEFAULT_TRIES) {
            words.addAll(List.of("--tries", Integer.toString(effort.tries())));
        }
        if (effort.seed() != PropertyCatalogue.SEED) {
            words.addAll(List.of("--seed", Long.toString(effort.seed())));
        }
        if (effort.exhaustive()) {
            words.add("--exhaustive");
        }
        return words;
    }

    /** How hard the properties are tried; a random seed is printed. */
    PropertyConfig effort(PrintStream out) {
        if (tries < 0) {
            throw new UsageException("--tries takes a number from 0");
        }
        if (!seed.equals("random")) {
            try {
                return new PropertyConfig(tries, Long.parseLong(seed), exhaustive);
            } catch (NumberFormatException e) {
                throw new UsageException("--seed takes a whole number or the word random, not «" + seed + "»");
            }
        }
        PropertyConfig random = new PropertyConfig(tries, new SecureRandom().nextInt(Integer.MAX_VALUE), exhaustive);
        out.printf(Locale.ROOT, "The seed is %d: --seed %d repeats this check.%n", random.seed(), random.seed());
        return random;
    }
}
