package dev.yieldpoint.tck.features;

import java.util.List;

/** Feature files that cannot be run: an error of the kit. One line of the message for every place. */
public final class FeatureException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    FeatureException(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
