package dev.yieldpoint.tck.specification;

import java.util.Locale;

/** What a clause rests on outside the specification. */
public enum Basis {
    /** The two pages of the documentation. */
    PAGES,
    /** The documented contract of a type that the pages name. */
    CONTRACT,
    /** The behaviour of Dioxus 0.4.3, which is documented nowhere. */
    OBSERVED;

    /** {@code pages}, as the specification writes it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
