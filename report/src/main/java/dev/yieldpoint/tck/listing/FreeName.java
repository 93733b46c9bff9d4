package dev.yieldpoint.tck.listing;

import java.util.Locale;

/**
 * Something that a listing speaks of and does not declare: a field of the component that it stands in, or a record.
 *
 * @param name what the feature calls it
 * @param type the type of the field; of a record, what it holds
 * @param identifier what the listing calls it
 */
public record FreeName(Kind kind, String name, String type, String identifier) {

    /** What it is. */
    public enum Kind {
        /** The handle of a coroutine, its own or one that was looked up. */
        HANDLE,
        /** A state, as the render borrowed it. */
        STATE,
        /** An atom. */
        ATOM,
        /** A shared value. */
        SHARED,
        /** The messages of one type. */
        MESSAGE,
        /** The values of one shape. */
        SHAPE
    }

    /** The line that declares it. */
    public String declaration() {
        return kind == Kind.MESSAGE || kind == Kind.SHAPE
                ? String.format(Locale.ROOT, "record %s(%s) {}", identifier, type)
                : String.format(Locale.ROOT, "%s %s;", type, identifier);
    }
}
