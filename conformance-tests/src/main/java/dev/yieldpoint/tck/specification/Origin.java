package dev.yieldpoint.tck.specification;

import java.util.List;

/**
 * Where a clause comes from.
 *
 * @param basis what it rests on outside the specification
 * @param remark what the specification adds to the basis, or empty
 * @param source the page and a few of its words, or what else the clause is taken from; without addresses
 * @param written the source as it is written, in Markdown
 * @param references the lines that the source links to
 * @param since the version of the requirements in which the clause first had this meaning: {@code 1.0}
 * @param sinceRemark what the specification adds to that version, or empty
 */
public record Origin(
        Basis basis,
        String remark,
        String source,
        String written,
        List<Reference> references,
        String since,
        String sinceRemark) {

    /** Some lines of a file in a public repository, at a tag or a commit. */
    public record Reference(String text, String address) {}

    /** The basis with its remark: {@code contract, of Stream}. */
    public String basisWords() {
        return joined(basis.word(), remark);
    }

    /** The version with its remark. */
    public String sinceWords() {
        return joined(since, sinceRemark);
    }

    private static String joined(String word, String remark) {
        return remark.isEmpty() ? word : word + ", " + remark;
    }
}
