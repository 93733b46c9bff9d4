package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message, numbered so that the trace can tell it from others that hold the same.
 *
 * <p>Every type of message in an application has a class of its own here, as different from the others as the classes of users are:
 * a class, a subclass of it, an interface with two implementations, and a class whose instances are never equal. Messages of the
 * first three are equal if they hold equal values, whatever their numbers. Three of the classes have one simple name. {@code
 * Scope.useCoroutineHandle} promises that handles are looked up by exactly the class that they were provided under.
 */
sealed interface KitMessage {

    /** Makes messages of one type. */
    interface Type<L extends KitMessage> {

        /** The class under which handles for this type are provided. */
        Class<L> messageClass();

        /** A message of this type. */
        L message(long number, Value value);
    }

    /** As many as an application may have. */
    List<Type<?>> TYPES = List.of(
            type(KitMessage.Message.class, KitMessage.Message::new),
            type(Special.Message.class, Special.Message::new),
            type(Either.Message.class, Either::message),
            type(Unequal.class, Unequal::new));

    /** Tells this message from all others of its application. */
    long number();

    /** What it holds. */
    Value value();

    /** The type for the name at this place in the list of an application's types. */
    static Type<?> type(List<String> names, String name) {
        return TYPES.get(names.indexOf(name));
    }

    /** Makes a message. */
    interface Maker<L> {
        /** A message with this number and value. */
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

    /** A message that is a class. */
    abstract sealed class Held implements KitMessage {
        private final long number;
        private final Value value;

        private Held(long number, Value value) {
            this.number = number;
            this.value = value;
        }

        @Override
        public final long number() {
            return number;
        }

        @Override
        public final Value value() {
            return value;
        }
    }

    /** A message that equals others of its class with an equal value. */
    sealed class Message extends Held {
        Message(long number, Value value) {
            super(number, value);
        }

        @Override
        public final boolean equals(@Nullable Object other) {
            return other instanceof Message that && getClass() == that.getClass() && value().equals(that.value());
        }

        @Override
        public final int hashCode() {
            return value().hashCode();
        }
    }

    /** Holds a type of message that is a subclass of another. */
    final class Special {
        private Special() {}

        /** A subclass, whose handles are not found under the class above it. */
        static final class Message extends KitMessage.Message {
            Message(long number, Value value) {
                super(number, value);
            }
        }
    }

    /** Holds a type of message that is an interface. */
    final class Either {
        private Either() {}

        /** The interface; no message has exactly this class. */
        sealed interface Message extends KitMessage {}

        private static Either.Message message(long number, Value value) {
            return number % 2 == 0 ? new Even(number, value) : new Odd(number, value);
        }

        private record Even(long number, Value value) implements Either.Message {
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Even that && value.equals(that.value);
            }

            @Override
            public int hashCode() {
                return value.hashCode();
            }
        }

        private record Odd(long number, Value value) implements Either.Message {
            @Override
            public boolean equals(@Nullable Object other) {
                return other instanceof Odd that && value.equals(that.value);
            }

            @Override
            public int hashCode() {
                return value.hashCode();
            }
        }
    }

    /** A message that equals itself only. */
    final class Unequal extends Held {
        Unequal(long number, Value value) {
            super(number, value);
        }
    }
}
