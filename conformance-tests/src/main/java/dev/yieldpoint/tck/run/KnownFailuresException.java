package dev.yieldpoint.tck.run;

import java.util.List;

/** A list of known failures that cannot be read. One line of the message for every place. */
public final class KnownFailuresException extends RuntimeException {

    private static final long serialVersionUID = 1;

    KnownFailuresException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
