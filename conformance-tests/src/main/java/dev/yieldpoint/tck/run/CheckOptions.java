package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.specification.Strictness;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;

/**
 * How a check is carried out. No component is null; each {@code with} method returns a copy that differs in one of them.
 *
 * @param selection the scenarios, properties and promises to try
 * @param strictness which clauses count; the promises of the Java API count if SHOULD does
 * @param patience how long the runtime may take for one call before it counts as hung; four times as long if something goes on
 *     happening in the application
 * @param effort how hard properties are tried
 * @param known what the runtime is known to violate
 */
public record CheckOptions(
        Selection selection, Strictness strictness, Duration patience, PropertyConfig effort, KnownFailures known) {

    /** The patience of a check unless somebody says otherwise: 10 seconds. */
    public static final Duration DEFAULT_PATIENCE = Duration.ofSeconds(10);

    /** Everything with the default patience and effort, not strict, without known failures. */
    public static final CheckOptions DEFAULTS = new CheckOptions(
            Selection.ALL, Strictness.LAX, DEFAULT_PATIENCE, PropertyConfig.DEFAULT, KnownFailures.NONE);

    /** Refuses null. */
    public CheckOptions {
        Objects.requireNonNull(selection, "selection");
        Objects.requireNonNull(strictness, "strictness");
        Objects.requireNonNull(patience, "patience");
        Objects.requireNonNull(effort, "effort");
        Objects.requireNonNull(known, "known");
    }

    /** The same for what is selected. */
    public CheckOptions withSelection(Selection other) {
        return new CheckOptions(other, strictness, patience, effort, known);
    }

    /** Whether SHOULD and the promises of the Java API count. */
    public boolean strict() {
        return strictness.should();
    }

    /** The same, strict or not. */
    public CheckOptions withStrict(boolean other) {
        return with(new Strictness(other, strictness.profiles()));
    }

    /** The same where these profiles count, and no other; {@link Conformance#profiles} checks names that somebody typed. */
    public CheckOptions withProfiles(Set<String> names) {
        return with(new Strictness(strict(), names));
    }

    private CheckOptions with(Strictness other) {
        return new CheckOptions(selection, other, patience, effort, known);
    }

    /** The same with another patience. */
    public CheckOptions withPatience(Duration other) {
        return new CheckOptions(selection, strictness, other, effort, known);
    }

    /** The same with another effort; {@link PropertyConfig#NONE} leaves the properties out. */
    public CheckOptions withEffort(PropertyConfig other) {
        return new CheckOptions(selection, strictness, patience, other, known);
    }

    /** The same with these known failures. */
    public CheckOptions withKnown(KnownFailures other) {
        return new CheckOptions(selection, strictness, patience, effort, other);
    }
}
