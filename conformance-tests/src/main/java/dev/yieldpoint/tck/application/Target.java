package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Something that a component has a value of, by its name: a body sets it, or captures its value. */
public record Target(Kind kind, String name) {

    /** What it is. */
    public enum Kind {
        /** A state, through the handle that the coroutine holds. */
        @JsonProperty("state")
        STATE,
        /** An atom, through the root of atoms that the coroutine's component found. */
        @JsonProperty("atom")
        ATOM,
        /** A shared value, which is written. */
        @JsonProperty("shared")
        SHARED
    }

    /** A state. */
    public static Target state(String name) {
        return new Target(Kind.STATE, name);
    }

    /** An atom. */
    public static Target atom(String name) {
        return new Target(Kind.ATOM, name);
    }

    /** A shared value. */
    public static Target shared(String name) {
        return new Target(Kind.SHARED, name);
    }

    Reference reference() {
        return new Reference(
                switch (kind) {
                    case STATE -> Reference.Kind.HELD_STATE;
                    case ATOM -> Reference.Kind.ATOM;
                    case SHARED -> Reference.Kind.SHARED;
                },
                name);
    }

    /** The line that sets it to a value. */
    String set(Expression value) {
        return String.format(
                Locale.ROOT,
                switch (kind) {
                    case STATE -> "set \"%1$s\" to %2$s";
                    case ATOM -> "set the atom \"%1$s\" to %2$s";
                    case SHARED -> "write %2$s to \"%1$s\"";
                },
                name,
                value);
    }
}
