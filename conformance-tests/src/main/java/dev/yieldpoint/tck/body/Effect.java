package dev.yieldpoint.tck.body;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Target;
import dev.yieldpoint.tck.application.Value;
import java.util.function.UnaryOperator;

/** Something that a body does and that can be seen from outside of it. */
public sealed interface Effect {

    /** Makes it happen. */
    <R> R accept(Visitor<R> visitor);

    /** How effects are made to happen. Each method returns the result, with which the body continues. */
    interface Visitor<R> {

        /** The body writes a value into the trace; gives nothing. */
        R log(Value value);

        /** The body awaits something; gives the value, or nothing if there is none, if it has failed, or if the series has ended. */
        R await(Awaitable<Value> what);

        /** A loop of the body awaits the next of a series; gives the value, or nothing if the series has ended. */
        R next(Awaitable<Value> series);

        /** The body sends a value; gives nothing. */
        R send(Value value, String address);

        /** The body sets something; gives nothing. */
        R set(Target target, Value value);

        /** The body changes a state that it owns to the result of a function for its current value; gives that value. */
        R change(String state, UnaryOperator<Value> by);

        /** The body reads a shared value; gives it. */
        R readShared(String shared);

        /**
         * The body receives without waiting; gives the next message, nothing if the channel has ended, and {@code otherwise} if it is
         * empty.
         */
        R tryNext(Value otherwise);

        /** The body closes the receiving end of its channel; gives nothing. */
        R closeChannel();

        /** The body ends by an exception of its own, which this method throws. */
        R fail();

        /** The body begins one more round of a loop without end, which need not do anything else that can be seen; gives nothing. */
        R goRound();
    }

    /** {@link Visitor#log} */
    record Log(Value value) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.log(value);
        }
    }

    /** {@link Visitor#await} */
    record Await(Awaitable<Value> what) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.await(what);
        }
    }

    /** {@link Visitor#next} */
    record Next(Awaitable<Value> series) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.next(series);
        }
    }

    /** {@link Visitor#send} */
    record Send(Value value, String address) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.send(value, address);
        }
    }

    /** {@link Visitor#set} */
    record Set(Target target, Value value) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.set(target, value);
        }
    }

    /** {@link Visitor#change} */
    record Change(String state, UnaryOperator<Value> by) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.change(state, by);
        }
    }

    /** {@link Visitor#readShared} */
    record ReadShared(String shared) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.readShared(shared);
        }
    }

    /** {@link Visitor#tryNext} */
    record TryNext(Value otherwise) implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.tryNext(otherwise);
        }
    }

    /** {@link Visitor#closeChannel} */
    record CloseChannel() implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.closeChannel();
        }
    }

    /** {@link Visitor#fail} */
    record Fail() implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.fail();
        }
    }

    /** {@link Visitor#goRound} */
    record GoRound() implements Effect {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.goRound();
        }
    }
}
