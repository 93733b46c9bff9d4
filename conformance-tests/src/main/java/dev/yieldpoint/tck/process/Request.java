package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.Nulls;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the kit asks of a process; {@code spec/PROTOCOL.md} says what each means. In JSON the kind stands under {@code "op"}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "op")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Request.Hello.class, name = "hello"),
    @JsonSubTypes.Type(value = Request.Open.class, name = "open"),
    @JsonSubTypes.Type(value = Request.Settle.class, name = "settle"),
    @JsonSubTypes.Type(value = Request.Complete.class, name = "complete"),
    @JsonSubTypes.Type(value = Request.Send.class, name = "send"),
    @JsonSubTypes.Type(value = Request.SendFromThread.class, name = "send-from-thread"),
    @JsonSubTypes.Type(value = Request.RaceOfSends.class, name = "race-of-sends"),
    @JsonSubTypes.Type(value = Request.WriteFromThread.class, name = "write-from-thread"),
    @JsonSubTypes.Type(value = Request.RaceOfWrites.class, name = "race-of-writes"),
    @JsonSubTypes.Type(value = Request.Set.class, name = "set"),
    @JsonSubTypes.Type(value = Request.FailInListener.class, name = "fail-in-listener"),
    @JsonSubTypes.Type(value = Request.FailInNextRender.class, name = "fail-in-next-render"),
    @JsonSubTypes.Type(value = Request.Render.class, name = "render"),
    @JsonSubTypes.Type(value = Request.Show.class, name = "show"),
    @JsonSubTypes.Type(value = Request.Remove.class, name = "remove"),
    @JsonSubTypes.Type(value = Request.SendAndRemove.class, name = "send-and-remove"),
    @JsonSubTypes.Type(value = Request.CloseApplication.class, name = "close-application"),
    @JsonSubTypes.Type(value = Request.Close.class, name = "close")
})
sealed interface Request {

    /** The names of the operations. */
    Map<Class<?>, String> OPERATIONS = Arrays.stream(
                    Objects.requireNonNull(Request.class.getAnnotation(JsonSubTypes.class))
                            .value())
            .collect(Collectors.toMap(JsonSubTypes.Type::value, JsonSubTypes.Type::name));

    /** The name of a request's operation. */
    static String operation(Request request) {
        return Objects.requireNonNull(OPERATIONS.get(request.getClass()));
    }

    /** Who are you? */
    record Hello(int protocol) implements Request {}

    /** Begin a run; an application that requests nothing from the server gets none. */
    record Open(
            Application application,
            @JsonSetter(nulls = Nulls.SET) @Nullable String server) implements Request {}

    /** Run until nothing is ready; the server has answered these requests. */
    record Settle(List<Long> answered) implements Request {}

    /** Hand over what was awaited. */
    record Complete(List<Outcome> waits) implements Request {}

    /** Send in one listener of the component, or through a kept handle. */
    record Send(@JsonSetter(nulls = Nulls.SET) @Nullable String component, String address, List<Message> messages)
            implements Request {}

    /** Send on another thread. */
    record SendFromThread(String address, List<Message> messages) implements Request {}

    /** Send on several threads at once. */
    record RaceOfSends(String address, List<List<Message>> threads) implements Request {}

    /** Write on another thread. */
    record WriteFromThread(String shared, Value value) implements Request {}

    /** Write on several threads at once. */
    record RaceOfWrites(String shared, List<List<Value>> threads) implements Request {}

    /** Set a state in a listener. */
    record Set(String component, String state, Value value, boolean kept) implements Request {}

    /** Fail in a listener of the component. */
    record FailInListener(String component) implements Request {}

    /** Fail in the next render of the component, behind its hooks. */
    record FailInNextRender(String component) implements Request {}

    /** Render again. */
    record Render(String component) implements Request {}

    /** Render the parent with the component. */
    record Show(String component, String parent) implements Request {}

    /** Render the parent without the component. */
    record Remove(String component, String parent) implements Request {}

    /** In one listener of the component, send, and then render without the child that is removed. */
    record SendAndRemove(String component, String address, List<Message> messages, String removed) implements Request {}

    /** Close the application, and keep its handles. */
    record CloseApplication() implements Request {}

    /** Let go of the run. */
    record Close() implements Request {}

    /** What an await comes to. */
    record Outcome(@JsonProperty("wait") long number, Value value) {}

    /** A message that the kit has given its number. */
    record Message(@JsonProperty("message") long number, Value value) {}
}
