package dev.yieldpoint.tck.specification;

import java.util.List;
import java.util.Set;

/** Clauses for tests. */
public final class ClauseExamples {

    private static final Origin PAGES = new Origin(Basis.PAGES, "", "the page", "the page", List.of(), "1.0", "");

    private ClauseExamples() {}

    /** A clause of that level, which scenarios verify; one of a profile is of the profile {@code habit}. */
    public static Clause clause(String id, Level level) {
        return new Clause(
                id,
                level,
                level == Level.PROFILE ? "habit" : "",
                "What " + id + " requires.",
                PAGES,
                "so it is",
                level != Level.MAY,
                false,
                level == Level.MAY ? "free" : "",
                Set.of(),
                Set.of(),
                "a hole in the bag.",
                1);
    }

    /** A MUST that is derived from another. */
    public static Clause derived(String id, String from) {
        Clause clause = clause(id, Level.MUST);
        return new Clause(
                id,
                Level.MUST,
                "",
                clause.statement(),
                PAGES,
                clause.intent(),
                true,
                false,
                "",
                Set.of(from),
                Set.of(from),
                clause.usualCause(),
                1);
    }
}
