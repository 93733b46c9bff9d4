package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.driver.Thrown;
import dev.yieldpoint.tck.http.HttpUnusableException;
import java.util.List;

/**
 * A failure of the kit itself, in words.
 *
 * @param details its stack trace, unless its message says what to do on this machine
 */
record KitError(String message, List<String> details) {

    static KitError of(Throwable thrown) {
        return thrown instanceof HttpUnusableException
                ? new KitError(String.valueOf(thrown.getMessage()), List.of())
                : new KitError(Thrown.words(thrown), List.of(Thrown.stack(thrown)));
    }
}
