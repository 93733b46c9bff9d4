package dev.yieldpoint.tck.run;

import java.time.Duration;
import java.util.Objects;

/**
 * How a check is carried out. No component is null; each {@code with} method returns a copy that differs in one of them.
 *
 * @param selection the scenarios, properties and promises to try
 * @param strict whether SHOULD, and the promises of the Java API, count like MUST
 * @param patience how long the runtime may take for one call before it counts as hung; four times as long if something goes on
 *     happening in the application
 * @param effort how hard properties are tried
 * @param known what the runtime is known to violate
 */
public record CheckOptions(
        Selection selection, boolean strict, Duration patience, PropertyConfig effort, KnownFailures known) {

    /** The patience of a check unless somebody says otherwise: 10 seconds. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    /** Everything with the default patience and effort, not strict, without known failures. */
    public static final CheckOptions DEFAULTS =
            new CheckOptions(Selection.ALL, false, DEFAULT_PATIENCE, PropertyConfig.DEFAULT, KnownFailures.NONE);

    /** Refuses null. */
    public CheckOptions {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(effort, "effort");
        Objects.requireNonNull(known, "known");
    }

    /** The same for what is selected. */
    public CheckOptions withSelection(Selection other) {
        return new CheckOptions(other, strict, patience, effort, known);
    }

    /** The same, strict or not. */
    public CheckOptions withStrict(boolean other) {
        return new CheckOptions(selection, other, patience, effort, known);
    }

    /** The same with another patience. */
    public CheckOptions withPatience(Duration other) {
        return new CheckOptions(selection, strict, other, effort, known);
    }

    /** The same with another effort; {@link PropertyConfig#NONE} leaves the properties out. */
    public CheckOptions withEffort(PropertyConfig other) {
        return new CheckOptions(selection, strict, patience, other, known);
    }

    /** The same with these known failures. */
    public CheckOptions withKnown(KnownFailures other) {
        return new CheckOptions(selection, strict, patience, effort, other);
    }
}
