package dev.yieldpoint.tck.rust;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Something that holds values, and whose type is worked out of what comes there: a message, a state, a local.
 *
 * <p>Slots that one value goes through have one type, except that each may be optional by itself.
 */
final class Slot {

    /** What values there are. */
    enum Kind {
        /** Texts. */
        TEXT,
        /** Whole numbers. */
        WHOLE,
        /** Values with a shape. */
        SHAPED,
        /** Anything, of which no more is known. */
        ANY
    }

    private Slot same = this;
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    private final Map<String, Slot> shapes = new LinkedHashMap<>();
    private boolean fromOutside;
    private boolean optional;
    private int messages;

    /** Whether a value may be missing. */
    boolean isOptional() {
        return optional;
    }

    /** Says that a value may be missing; whether that is new. */
    boolean maybeNothing() {
        boolean isNew = !optional;
        optional = true;
        return isNew;
    }

    /** Says that values come from where they are made: texts are no literals then. */
    Slot fromOutside() {
        all().fromOutside = true;
        return this;
    }

    /** Says that it holds the messages of a type. */
    Slot ofMessages() {
        all().messages++;
        return fromOutside();
    }

    boolean isFromOutside() {
        return all().fromOutside;
    }

    /** How many types of messages have this type. */
    int messages() {
        return all().messages;
    }

    /** What it holds, if that is known and of one kind; {@link Kind#ANY} if it is mixed. */
    Kind kind() {
        Set<Kind> known = all().kinds;
        return known.isEmpty()
                ? Kind.TEXT
                : known.size() == 1 ? known.iterator().next() : Kind.ANY;
    }

    /** Whether nothing is known of it. */
    boolean isUnknown() {
        return all().kinds.isEmpty();
    }

    /** Says that values of this kind come there; whether that is new. */
    boolean holds(Kind kind) {
        return all().kinds.add(kind);
    }

    /** The shapes of its values, with what they hold. */
    Map<String, Slot> shapes() {
        return all().shapes;
    }

    /** What values of a shape hold. */
    Slot content(String shape) {
        return shapes().computeIfAbsent(shape, name -> new Slot().fromOutside());
    }

    /** Gives both one type; whether that is new. */
    boolean unify(Slot other) {
        Slot mine = all();
        Slot theirs = other.all();
        if (mine == theirs) {
            return false;
        }
        theirs.same = mine;
        mine.kinds.addAll(theirs.kinds);
        mine.fromOutside |= theirs.fromOutside;
        mine.messages += theirs.messages;
        theirs.shapes.forEach((shape, content) -> mine.content(shape).unify(content));
        return true;
    }

    /** The one that stands for all slots of this type. */
    Slot all() {
        Slot all = this;
        while (all.same != all) {
            all = all.same;
        }
        return all;
    }
}
