package dev.yieldpoint.tck.specification;

/** A specification that contradicts itself or leaves something out: an error of the kit. */
public final class SpecificationException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    SpecificationException(int line, String message) {
        this(Specification.DOCUMENT, line, message);
    }

    SpecificationException(String file, int line, String message) {
        super(file + ":" + line + ": " + message);
    }
}
