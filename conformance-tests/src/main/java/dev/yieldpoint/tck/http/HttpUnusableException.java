package dev.yieldpoint.tck.http;

/**
 * The kit's own HTTP does not work on this machine, so whatever needs HTTP cannot be checked. An error of the kit, which says
 * nothing about the runtime.
 */
public class HttpUnusableException extends IllegalStateException {

    private static final long serialVersionUID = 1;

    HttpUnusableException(String why) {
        super("cannot check HTTP: " + why);
    }

    HttpUnusableException(String why, Throwable cause) {
        super("cannot check HTTP: " + why, cause);
    }

    /** The same once more, on the thread of whoever needs HTTP. */
    HttpUnusableException(HttpUnusableException former) {
        super(former.getMessage(), former);
    }

    /** Whether it only took too long, as it does on a machine that stalls. */
    public boolean isLate() {
        return false;
    }
}
