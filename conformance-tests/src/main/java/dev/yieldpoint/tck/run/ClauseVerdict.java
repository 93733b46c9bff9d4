package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.specification.Clause;
import java.util.List;
import java.util.Set;

/**
 * The verdict of a run on one clause.
 *
 * @param followsFrom the failed roots that a failed clause rests on, or that its scenarios fell victim to; empty if it
 *     is a root itself, or has not failed
 * @param evidence what shows that it is violated
 * @param notApplicable why it does not apply to the runtime, or empty
 * @param crashed whether it failed only because the runtime threw, hung or ended in its scenarios, so that no clause says
 *     what is wrong
 * @param assumed whether it is only assumed to follow from these roots, since nothing connects it with any of them
 * @param again the ids of the scenarios, properties and clauses which alone show a root again
 */
public record ClauseVerdict(
        Clause clause,
        Verdict verdict,
        Set<String> followsFrom,
        List<Evidence> evidence,
        String notApplicable,
        boolean crashed,
        boolean assumed,
        List<String> again) {

    /** A clause that applies to the runtime. */
    public ClauseVerdict(Clause clause, Verdict verdict, Set<String> followsFrom, List<Evidence> evidence) {
        this(clause, verdict, followsFrom, evidence, "", false, false, List.of());
    }

    /** The same, with what shows it again. */
    ClauseVerdict withAgain(List<String> ids) {
        return new ClauseVerdict(clause, verdict, followsFrom, evidence, notApplicable, crashed, assumed, ids);
    }

    /** How a clause came out. */
    public enum Verdict {
        /** Something was run that could have shown it violated, and did not. */
        PASSED,
        /** At least one piece of evidence shows it violated that is not known. */
        FAILED,
        /** It is violated, and all that shows it is known. */
        KNOWN_FAILURE,
        /** Of what was run for it, something came to no outcome: the machine stalled, or the check was cut short. */
        UNDECIDED,
        /** It needs what the runtime declares that it is without. */
        NOT_APPLICABLE,
        /** Nothing was run for it. */
        NOT_RUN,
        /** Nothing can be run for it; the specification says why. */
        UNTESTABLE
    }

    /**
     * A scenario or a property that shows the clause violated: by a step that fails, by its trace, or by both.
     *
     * @param message what was seen, a line for each
     * @param at the index of the event in its trace that violates it, or -1 if only a step does
     * @param known the reason that the list of known failures gives for it, or empty if it is not known
     */
    public record Evidence(TestResult by, String message, int at, String known) {

        /** Something that is not known. */
        public Evidence(TestResult by, String message, int at) {
            this(by, message, at, "");
        }

        /** Whether it is known. */
        public boolean isKnown() {
            return !known.isEmpty();
        }
    }

    /** Whether the clause failed, and does not follow from another that did. */
    public boolean isRoot() {
        return verdict == Verdict.FAILED && followsFrom.isEmpty() && !crashed;
    }
}
