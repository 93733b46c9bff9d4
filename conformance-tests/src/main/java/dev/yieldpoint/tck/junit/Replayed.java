package dev.yieldpoint.tck.junit;

import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.play.ProgramRun;
import dev.yieldpoint.tck.properties.Search;
import dev.yieldpoint.tck.properties.Token;
import dev.yieldpoint.tck.specification.Specification;
import dev.yieldpoint.tck.specification.Strictness;
import dev.yieldpoint.tck.verdict.TrialText;
import java.time.Duration;
import org.junit.jupiter.api.DynamicTest;

/** One random program, repeated. */
record Replayed(Specification specification, RuntimeUnderTest runtime, Duration patience, Strictness strictness) {

    /** How often one in which threads race is repeated, until it fails. */
    private static final int REPEATS = 500;

    DynamicTest test(String token) {
        return DynamicTest.dynamicTest("replay " + token, () -> play(Token.parse(token)));
    }

    private void play(Token token) {
        int most = token.program().races() ? REPEATS : 1;
        for (int time = 1; time <= most; time++) {
            ProgramRun trial = ProgramRun.of(token.program(), runtime, patience);
            if (Search.counts(trial, specification, strictness)) {
                throw new ClauseViolated(TrialText.of(trial, specification, strictness));
            }
        }
    }
}
