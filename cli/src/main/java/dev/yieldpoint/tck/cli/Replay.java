package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.TrialText;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Replays one program, and prints all its events. */
final class Replay {

    /** How often a program in which threads race is repeated, until it fails. */
    private static final int REPEATS = 500;

    private final PrintStream out;
    private final Specification specification;
    private final Strictness strictness;
    private final RuntimeUnderTest runtime;
    private final Duration patience;
    private List<String> exchanged = List.of();

    Replay(
            PrintStream out,
            Specification specification,
            Strictness strictness,
            RuntimeUnderTest runtime,
            Duration patience) {
        this.out = out;
        this.specification = specification;
        this.strictness = strictness;
        this.runtime = runtime;
        this.patience = patience;
    }

    /** The lines of the run that was printed; empty if nobody keeps them. */
    List<String> exchanged() {
        return exchanged;
    }

    /** Replays the program of a token; the exit status says whether a violation counts. */
    int of(String text) {
        Token token = parse(text);
        if (!token.kit().equals(Version.kit())) {
            out.printf(
                    Locale.ROOT, "The token was printed by Yieldpoint %s; this is %s.%n", token.kit(), Version.kit());
        }
        int most = token.program().races() ? REPEATS : 1;
        ProgramRun shown = ProgramRun.of(token.program(), runtime, patience);
        boolean failed = counts(shown);
        int times = 1;
        for (; times < most && !failed; times++) {
            ProgramRun again = ProgramRun.of(token.program(), runtime, patience);
            failed = counts(again);
            shown = failed || shown.passed()
                    ? again
                    : shown; // what is less binding is printed if there is nothing else
        }
        TrialText.of(shown, specification, strictness).forEach(out::println);
        exchanged = shown.exchanged();
        out.printf(Locale.ROOT, "%s: %s%s%n", runtime.name(), outcome(shown, failed), told(times, most, failed));
        return failed || (strictness.should() && !shown.undecided().isEmpty()) ? Main.NOT_CONFORMANT : 0;
    }

    private boolean counts(ProgramRun trial) {
        return Search.counts(trial, specification, strictness);
    }

    private static String outcome(ProgramRun trial, boolean failed) {
        return failed
                ? "the program fails"
                : !trial.undecided().isEmpty()
                        ? "undecided: " + trial.undecided()
                        : trial.passed() ? "the program passes" : "the program violates nothing that counts";
    }

    private static String told(int times, int most, boolean failed) {
        if (most == 1) {
            return "";
        }
        String often = times == 1
                ? "on the first run"
                : String.format(Locale.ROOT, failed ? "on run %d" : "in %d runs", times);
        return String.format(
                Locale.ROOT,
                ", %s (threads race in it, so it is repeated until it fails, up to %d times)",
                often,
                most);
    }

    private static Token parse(String text) {
        try {
            return Token.parse(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--replay: invalid token: " + e.getMessage());
        }
    }
}
