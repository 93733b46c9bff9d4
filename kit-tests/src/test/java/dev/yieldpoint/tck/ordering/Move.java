package dev.yieldpoint.tck.ordering;

import java.util.Locale;

/** One step of a script. A failing property prints a list of moves, so each is one short line. */
sealed interface Move {

    /** A sender sends its next message to a channel; the receiver does what it says as soon as it has received it. */
    record Send(Sender sender, String channel, Then then) implements Move {
        @Override
        public String toString() {
            return sender + " sends to " + channel + then;
        }
    }

    /** Opens the gate at which the receiver of a channel waits, if it does. */
    record Open(String channel) implements Move {
        @Override
        public String toString() {
            return "open the gate of " + channel;
        }
    }

    /** Shows the component of a channel no longer, so that the tree removes it when it settles. */
    record Remove(String channel) implements Move {
        @Override
        public String toString() {
            return "remove " + channel;
        }
    }

    /** Settles the tree. */
    record Settle() implements Move {
        @Override
        public String toString() {
            return "settle";
        }
    }

    /** Who sends. Listener, coroutine and render are those of the sending component with this number. */
    record Sender(Kind kind, int number) {
        @Override
        public String toString() {
            return kind.name().toLowerCase(Locale.ROOT) + " " + number;
        }
    }

    /** From where messages are sent. The simplest comes first, since jqwik shrinks towards it. */
    enum Kind {
        /** The thread that drives the tree. */
        DRIVER,
        LISTENER,
        COROUTINE,
        RENDER,
        /** A foreign thread. */
        THREAD
    }

    /** What the receiver does when it has received a message. The simplest comes first, since jqwik shrinks towards it. */
    enum Then {
        NEXT(""),
        WAIT(" (wait)"),
        CLOSE(" (close)"),
        CLOSE_AND_WAIT(" (close, wait)"),
        RETURN(" (return)");

        private final String words;

        Then(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }
}
