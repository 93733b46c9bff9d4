package dev.yieldpoint.tck.specification;

/** How binding a clause is. */
public enum Level {
    /** Written in the documentation, or in the contract of a type that it names. A run fails on it. */
    MUST,
    /** Written nowhere, seen in Dioxus 0.4.3, and sensible for any runtime. A run fails on it if it is strict. */
    SHOULD,
    /** Left free: lists outcomes that are accepted. Never counted. */
    MAY
}
