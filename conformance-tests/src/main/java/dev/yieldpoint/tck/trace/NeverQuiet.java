package dev.yieldpoint.tck.trace;

import java.util.Locale;

/** Unwinds whatever still runs in an application that used up its step budget. */
public final class NeverQuiet extends Error {

    private static final long serialVersionUID = 1;

    NeverQuiet(long budget) {
        super(String.format(Locale.ROOT, "did not settle within %,d events", budget), null, false, false);
    }
}
