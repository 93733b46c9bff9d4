package dev.yieldpoint.tck.specification;

/** How binding a clause is, from the most binding level to the least. */
public enum Level {
    /** Written in the documentation, or in the contract of a type that it names. A violation fails the check. */
    MUST,
    /** Written nowhere, seen in Dioxus 0.4.3, and sensible for any runtime. A violation fails a strict check. */
    SHOULD,
    /**
     * Behaviour of one implementation that other good designs do not share. A violation fails the check only if the profile of that
     * implementation is asked for by name.
     */
    PROFILE,
    /** Left free: lists outcomes that are accepted. Never counted. */
    MAY
}
