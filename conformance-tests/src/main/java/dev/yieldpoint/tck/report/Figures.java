package dev.yieldpoint.tck.report;

import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.specification.Level;
import java.util.Locale;

/** The one line of figures that ends a check. */
public final class Figures {

    private Figures() {}

    /** For example {@code reference: CONFORMANT · MUST 38/38 · SHOULD 14/14 · 121 scenarios · 18 properties × 1000 · 5 races × 1000
     * · 2.4 s}. */
    public static String line(CheckResult result) {
        long races = result.properties().stream()
                .filter(tried -> tried.property().races())
                .count();
        String tried = tried(result, result.properties().size() - races, "properties") + tried(result, races, "races");
        return "%s: %s · MUST %d/%d · SHOULD %d/%d · %d scenarios%s · %s s"
                .formatted(
                        result.runtime(),
                        result.conformance().name().replace('_', ' '),
                        result.passed(Level.MUST),
                        result.verified(Level.MUST),
                        result.passed(Level.SHOULD),
                        result.verified(Level.SHOULD),
                        result.scenarios().size(),
                        tried,
                        seconds(result));
    }

    private static String tried(CheckResult result, long properties, String what) {
        return properties == 0
                ? ""
                : " · %d %s × %d".formatted(properties, what, result.effort().tries());
    }

    static String seconds(CheckResult result) {
        return String.format(Locale.ROOT, "%.1f", result.took().toMillis() / 1000.0);
    }
}
