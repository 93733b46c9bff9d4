package dev.yieldpoint.tck.report;

/**
 * How a check is repeated in part.
 *
 * @param clause what checks one clause alone, but for its id
 * @param replay what repeats one random program, but for its token
 * @param end what stands behind either
 */
public record Again(String clause, String replay, String end) {

    /** How a check is repeated whose command ends there. */
    public Again(String clause, String replay) {
        this(clause, replay, "");
    }

    /** What checks the clause of this id alone. */
    public String clause(String id) {
        return clause + id + end;
    }

    /** What repeats the program of this token. */
    public String replay(Object token) {
        return replay + token + end;
    }
}
