package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;
import java.util.List;

/**
 * A message, numbered so that the trace can tell it from others that hold the same. Handles are looked up by exact class,
 * so every type of message in an application has a class of its own here.
 */
abstract sealed class KitMessage {

    /** Makes messages of one type. */
    interface Type<L extends KitMessage> {

        /** The class under which handles for this type are provided. */
        Class<L> messageClass();

        /** A message of this type. */
        L message(long number, Value value);
    }

    /** As many as an application may have. */
    static final List<Type<?>> TYPES = List.of(
            type(First.class, First::new),
            type(Second.class, Second::new),
            type(Third.class, Third::new),
            type(Fourth.class, Fourth::new));

    private final long number;
    private final Value value;

    private KitMessage(long number, Value value) {
        this.number = number;
        this.value = value;
    }

    final long number() {
        return number;
    }

    final Value value() {
        return value;
    }

    /** The type for the name at this place in the list of an application's types. */
    static Type<?> type(List<String> names, String name) {
        return TYPES.get(names.indexOf(name));
    }

    private interface Maker<L> {
        L make(long number, Value value);
    }

    private static <L extends KitMessage> Type<L> type(Class<L> messageClass, Maker<L> maker) {
        return new Type<>() {
            @Override
            public Class<L> messageClass() {
                return messageClass;
            }

            @Override
            public L message(long number, Value value) {
                return maker.make(number, value);
            }
        };
    }

    private static final class First extends KitMessage {
        First(long number, Value value) {
            super(number, value);
        }
    }

    private static final class Second extends KitMessage {
        Second(long number, Value value) {
            super(number, value);
        }
    }

    private static final class Third extends KitMessage {
        Third(long number, Value value) {
            super(number, value);
        }
    }

    private static final class Fourth extends KitMessage {
        Fourth(long number, Value value) {
            super(number, value);
        }
    }
}
