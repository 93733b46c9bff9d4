package dev.yieldpoint.tck.verdict;

/** Numbers with their nouns. */
final class Counted {

    private Counted() {}

    /** For example {@code 2 clauses}. */
    static String of(long count, String one, String several) {
        return count + " " + (count == 1 ? one : several);
    }

    static String clauses(long count) {
        return of(count, "clause", "clauses");
    }

    static String scenarios(long count) {
        return of(count, "scenario", "scenarios");
    }

    static String properties(long count) {
        return of(count, "property", "properties");
    }
}
