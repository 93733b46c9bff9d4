package dev.yieldpoint.tck.run;

/** The status of a clause, a scenario or a property: a mark and a word, which the console and the pages share. */
public enum Status {
    PASSED("✔"),
    FAILED("✘"),
    KNOWN_FAILURE("≈"),
    NOT_APPLICABLE("∅"),
    KIT_ERROR("!"),
    UNDECIDED("?"),
    NOT_RUN("○"),
    UNTESTABLE("◇");

    private final String mark;

    Status(String mark) {
        this.mark = mark;
    }

    /** One character. */
    public String mark() {
        return mark;
    }

    /** {@code known-failure}, as results have it. */
    public String word() {
        return ConstantNames.word(name());
    }

    /** {@code known failure}, for people. */
    public String words() {
        return ConstantNames.words(this);
    }
}
