package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.checks.Violation;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.Trial;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.specification.Specification;
import java.io.PrintStream;
import java.time.Duration;

/** Repeats one program, and tells everything that was seen. */
final class Replay {

    private final PrintStream out;
    private final Specification specification;
    private final RuntimeUnderTest runtime;
    private final Duration patience;

    Replay(PrintStream out, Specification specification, RuntimeUnderTest runtime, Duration patience) {
        this.out = out;
        this.specification = specification;
        this.runtime = runtime;
        this.patience = patience;
    }

    /** Repeats the program of a token; the exit status tells whether it passed. */
    int of(String text) {
        Token token = parse(text);
        if (!token.kit().equals(Version.kit())) {
            out.printf("The token was made by Yieldpoint %s, and this is %s.%n", token.kit(), Version.kit());
        }
        Trial trial = Trial.of(token.program(), runtime, patience);
        for (int i = 0; i < trial.trace().size(); i++) {
            int at = i;
            boolean marked = trial.violations().stream().anyMatch(broken -> broken.at() == at);
            out.printf("%s %4d  %s%n", marked ? "▶" : " ", i + 1, trial.trace().get(i));
        }
        out.println();
        if (!trial.failure().isEmpty()) {
            out.println(trial.failure());
        }
        for (Violation broken : trial.violations()) {
            out.printf(
                    "BROKEN %s · %s: %s%n",
                    broken.clause(),
                    specification.clause(broken.clause()).orElseThrow().level(),
                    broken.message());
        }
        out.printf("%s: %s%n", runtime.name(), trial.passed() ? "the program passes" : "the program fails");
        return trial.passed() ? 0 : 1;
    }

    private static Token parse(String text) {
        try {
            return Token.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageError("--replay: this is no token: " + e.getMessage());
        }
    }
}
