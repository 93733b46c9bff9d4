package dev.yieldpoint.tck.run;

import java.util.Locale;

/** The names of enum constants, as results and people read them. */
public final class ConstantNames {

    private ConstantNames() {}

    /** {@code NOT_CONFORMANT} as {@code not-conformant}. */
    public static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** {@code NOT_CONFORMANT} as {@code not conformant}. */
    static String words(Enum<?> constant) {
        return word(constant.name()).replace('-', ' ');
    }
}
