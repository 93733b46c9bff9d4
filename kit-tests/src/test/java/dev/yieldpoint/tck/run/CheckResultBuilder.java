package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.run.KnownFailures.Stale;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Builds results of checks that never were. Unless said otherwise the runtime is called {@code mine}, nothing was tried, the check was
 * not strict and took 2.44 seconds.
 */
public final class CheckResultBuilder {

    private Observed observed = Observed.NOTHING;
    private CheckOptions options = CheckOptions.DEFAULTS.withEffort(PropertyConfig.NONE);
    private String runtime = "mine";
    private List<ScenarioResult> scenarios = List.of();
    private List<PropertyResult> properties = List.of();
    private List<ClauseVerdict> clauses = List.of();
    private Map<String, String> absent = Map.of();
    private List<Stale> stale = List.of();
    private List<PromiseResult> promises = List.of();

    public CheckResultBuilder runtime(String name) {
        runtime = name;
        return this;
    }

    public CheckResultBuilder strict(boolean strict) {
        options = options.withStrict(strict);
        return this;
    }

    public CheckResultBuilder profiles(Set<String> names) {
        options = options.withProfiles(names);
        return this;
    }

    public CheckResultBuilder effort(PropertyConfig effort) {
        options = options.withEffort(effort);
        return this;
    }

    public CheckResultBuilder scenarios(List<ScenarioResult> played) {
        scenarios = played;
        return this;
    }

    public CheckResultBuilder properties(List<PropertyResult> tried) {
        properties = tried;
        return this;
    }

    public CheckResultBuilder clauses(List<ClauseVerdict> verdicts) {
        clauses = verdicts;
        return this;
    }

    public CheckResultBuilder absent(Map<String, String> reasons) {
        absent = reasons;
        return this;
    }

    public CheckResultBuilder stale(List<Stale> entries) {
        stale = entries;
        return this;
    }

    public CheckResultBuilder promises(List<PromiseResult> tried) {
        promises = tried;
        return this;
    }

    public CheckResultBuilder observed(Observed of) {
        observed = of;
        return this;
    }

    public CheckResult build() {
        return new CheckResult(
                runtime,
                new RuntimeIdentity("Java", "1.2", RuntimeIdentity.DrivenBy.JAVA_API),
                options,
                scenarios,
                properties,
                clauses,
                absent,
                stale,
                !observed.equals(Observed.NOTHING),
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofMillis(2_440),
                promises,
                "1.0",
                observed);
    }
}
