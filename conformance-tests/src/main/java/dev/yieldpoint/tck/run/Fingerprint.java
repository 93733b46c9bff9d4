package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.run.ClauseVerdict.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A checksum of the scenarios that show a violation and of their messages, without names, values and exceptions. Two
 * runtimes with the same fault have the same fingerprint.
 */
public final class Fingerprint {

    private static final Pattern NAMES_AND_VALUES = Pattern.compile("\"[^\"]*\"|-?\\d+");

    /** The text of an exception says nothing about the fault; it follows one of these phrases of the kit. */
    private static final Pattern EXCEPTION = Pattern.compile(
            "((?:fails|throws) when [^:]*|threw|gets an exception from the runtime|process failed to [^:]*).*",
            Pattern.DOTALL);

    private Fingerprint() {}

    /** The fingerprint of a clause that is violated; empty if no scenario shows it. */
    public static String of(ClauseVerdict verdict) {
        String lines = verdict.evidence().stream()
                .filter(piece -> piece.by() instanceof ScenarioResult)
                .map(Fingerprint::line)
                .sorted()
                .collect(Collectors.joining("\n"));
        if (lines.isEmpty()) {
            return "";
        }
        CRC32 sum = new CRC32();
        sum.update(lines.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }

    private static String line(Evidence piece) {
        String first = piece.message().lines().findFirst().orElse("");
        String told = EXCEPTION
                .matcher(NAMES_AND_VALUES.matcher(first).replaceAll("_"))
                .replaceAll("$1");
        return piece.by().id() + " " + told;
    }
}
