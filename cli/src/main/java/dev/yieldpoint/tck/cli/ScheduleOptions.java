package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.schedules.ControlledSchedules;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of a check for schedules that an engine controls. */
final class ScheduleOptions {

    @Option(
            names = "--schedules",
            paramLabel = "N",
            description = "Also play small programs in which threads race, each in N schedules that an engine controls,"
                    + " so that a race does not need luck to show. For runtimes on the JVM whose threads can be"
                    + " controlled; needs a JDK 25 on Linux (x86-64). 1000 is a good number.")
    private @Nullable Integer schedules;

    @Option(
            names = "--engine-jdk",
            paramLabel = "DIR",
            description = "The JDK 25 from which the engine's own is linked on first use. Default: one that is found.")
    private @Nullable Path jdk;

    /** Whether programs are to be played in schedules. */
    boolean given() {
        return schedules != null;
    }

    /** How many schedules of so many programs are played, unless one fails. */
    long count(int programs) {
        return schedules == null ? 0 : (long) schedules * programs;
    }

    /**
     * Refuses what would be ignored.
     *
     * @param isReplay whether a schedule is replayed
     */
    void check(boolean isReplay) {
        if (schedules != null && schedules < 1) {
            throw new UsageException("--schedules takes a number from 1");
        }
        if (jdk != null && !given() && !isReplay) {
            throw new UsageException("--engine-jdk is for --schedules, or for --replay of a schedule");
        }
    }

    /**
     * The options of a check that plays the same schedules.
     *
     * @param words of a command, to which they are added
     */
    void again(List<String> words) {
        if (schedules != null) {
            words.addAll(List.of("--schedules", Integer.toString(schedules)));
        }
        jdk(words);
    }

    /** The option that chooses the same JDK, added to the words of a command. */
    void jdk(List<String> words) {
        if (jdk != null) {
            words.addAll(List.of("--engine-jdk", jdk.toString()));
        }
    }

    /** What plays programs in schedules; the first time, its JDK is linked, which standard error tells. */
    ControlledSchedules search(ControlledSchedules.Subject runtime, long seed, PrintStream err) {
        int count = schedules == null ? 1 : schedules;
        return ControlledSchedules.ready(
                Optional.ofNullable(jdk), cache(), runtime, new ControlledSchedules.Effort(count, seed), err::println);
    }

    private static Path cache() {
        String given = System.getenv("YIELDPOINT_CACHE");
        if (given != null && !given.isBlank()) {
            return Path.of(given);
        }
        String xdg = System.getenv("XDG_CACHE_HOME");
        return (xdg == null || xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg))
                .resolve("yieldpoint");
    }
}
