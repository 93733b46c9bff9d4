package dev.yieldpoint.tck.application;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something that a body can await; {@code toString} gives the words that a trace has for it. In JSON the kind stands under {@code "for"}.
 *
 * @param <V> what stands for a value: an {@link Expression} in an instruction, a {@link Value} where it is awaited
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = Awaitable.KIND)
@JsonSubTypes({
    @JsonSubTypes.Type(value = Awaitable.Message.class, name = "message"),
    @JsonSubTypes.Type(value = Awaitable.Gate.class, name = "gate"),
    @JsonSubTypes.Type(value = Awaitable.Time.class, name = "time"),
    @JsonSubTypes.Type(value = Awaitable.Turn.class, name = "turn"),
    @JsonSubTypes.Type(value = Awaitable.FeedItem.class, name = "feed-item"),
    @JsonSubTypes.Type(value = Awaitable.Response.class, name = "response")
})
public sealed interface Awaitable<V> {

    /** Where JSON has the kind. */
    String KIND = "for";

    /** Asks what is awaited. */
    <R> R accept(Visitor<V, R> visitor);

    /** Replaces each value in it. */
    <W> Awaitable<W> map(Function<V, W> value);

    /** Whether it gives a value, so that an instruction that awaits it names a local. */
    default boolean givesValue() {
        return true;
    }

    /** Something that is awaited again and again, until it ends. */
    sealed interface Series<V> extends Awaitable<V> {

        /** Asks which series it is. */
        <R> R acceptSeries(SeriesVisitor<R> visitor);

        @Override
        <W> Series<W> map(Function<V, W> value);
    }

    /** The next message of the coroutine's channel. */
    record Message<V>() implements Series<V> {
        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.message();
        }

        @Override
        public <R> R acceptSeries(SeriesVisitor<R> visitor) {
            return visitor.message();
        }

        @Override
        public <W> Message<W> map(Function<V, W> value) {
            return new Message<>();
        }

        @Override
        public String toString() {
            return "the next message";
        }
    }

    /** The opening of a gate. A gate that is open stays open. */
    record Gate<V>(String name) implements Awaitable<V> {
        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.gate(name);
        }

        @Override
        public <W> Gate<W> map(Function<V, W> value) {
            return new Gate<>(name);
        }

        @Override
        public boolean givesValue() {
            return false;
        }

        @Override
        public String toString() {
            return "the gate \"" + name + '"';
        }
    }

    /** That so much virtual time has passed. */
    record Time<V>(long milliseconds) implements Awaitable<V> {
        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.time(milliseconds);
        }

        @Override
        public <W> Time<W> map(Function<V, W> value) {
            return new Time<>(milliseconds);
        }

        @Override
        public boolean givesValue() {
            return false;
        }

        @Override
        public String toString() {
            return Durations.words(milliseconds);
        }
    }

    /** The coroutine's next turn: it is there when all that was ready has run. */
    record Turn<V>() implements Awaitable<V> {
        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.turn();
        }

        @Override
        public <W> Turn<W> map(Function<V, W> value) {
            return new Turn<>();
        }

        @Override
        public boolean givesValue() {
            return false;
        }

        @Override
        public String toString() {
            return "its next turn";
        }
    }

    /** The next item of a feed. */
    record FeedItem<V>(String feed) implements Series<V> {
        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.feedItem(feed);
        }

        @Override
        public <R> R acceptSeries(SeriesVisitor<R> visitor) {
            return visitor.feedItem(feed);
        }

        @Override
        public <W> FeedItem<W> map(Function<V, W> value) {
            return new FeedItem<>(feed);
        }

        @Override
        public String toString() {
            return "the next item of the feed \"" + feed + '"';
        }
    }

    /**
     * The server's response to a request.
     *
     * @param body what is sent with it, if the method has a body; else null
     */
    record Response<V>(
            HttpMethod method,
            V path,
            @JsonSetter(nulls = Nulls.SET) @Nullable V body) implements Awaitable<V> {

        /** Refuses a body where the method has none, and the other way round. */
        public Response {
            if (!method.hasBody() && Value.NOTHING.equals(body)) {
                body = null; // JSON has one null for both
            }
            if (method.hasBody() != (body != null)) {
                throw new IllegalArgumentException(
                        String.format(Locale.ROOT, method.hasBody() ? "a %s has a body" : "a %s has no body", method));
            }
        }

        @Override
        public <R> R accept(Visitor<V, R> visitor) {
            return visitor.response(this);
        }

        @Override
        public <W> Response<W> map(Function<V, W> value) {
            return new Response<>(method, value.apply(path), body == null ? null : value.apply(body));
        }

        @Override
        public String toString() {
            return "the server's response to " + path;
        }
    }

    /** What to do for each series. */
    interface SeriesVisitor<R> {

        /** {@link Message} */
        R message();

        /** {@link FeedItem} */
        R feedItem(String feed);
    }

    /** What to do for each thing that can be awaited. */
    interface Visitor<V, R> extends SeriesVisitor<R> {

        /** {@link Gate} */
        R gate(String name);

        /** {@link Time} */
        R time(long milliseconds);

        /** {@link Turn} */
        R turn();

        /** {@link Response} */
        R response(Response<V> response);
    }
}
