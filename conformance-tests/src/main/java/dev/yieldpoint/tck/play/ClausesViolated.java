package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.checks.Violation;
import java.util.List;
import java.util.stream.Collectors;

/** All steps of a scenario passed, but its trace breaks a clause: perhaps another one than the scenario is about. */
public final class ClausesViolated extends AssertionError {

    private static final long serialVersionUID = 1;

    ClausesViolated(List<Violation> violations) {
        super(violations.stream()
                .map(violation -> violation.clause() + ": " + violation.message())
                .collect(Collectors.joining(System.lineSeparator())));
    }
}
