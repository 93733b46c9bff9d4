package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Awaited;
import dev.yieldpoint.tck.application.Json;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.Wait;
import dev.yieldpoint.tck.http.Server;
import dev.yieldpoint.tck.trace.Trace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The world outside, of a process: the kit completes what bodies wait for, and requests go to the kit's server. */
final class RemoteOutside implements Outside {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Trace trace = new Trace();
    private final @Nullable String server;
    private final boolean asks;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Wait> waits = new ConcurrentHashMap<>();
    private final Map<Long, ObjectNode> forms = new ConcurrentHashMap<>();
    private final Map<Long, CompletableFuture<HttpResponse<String>>> answers = new ConcurrentHashMap<>();

    /** A world whose server is there, and is asked; or is not, by a liar. */
    RemoteOutside(@Nullable String server, boolean asks) {
        this.server = server;
        this.asks = asks;
    }

    @Override
    public Trace trace() {
        return trace;
    }

    @Override
    public Wait gate(String gate) {
        return waits(Awaited.gate(gate), form("gate").put("name", gate));
    }

    @Override
    public Wait time(long milliseconds) {
        return waits(Awaited.time(milliseconds), form("time").put("milliseconds", milliseconds));
    }

    @Override
    public Wait yieldOnce() {
        return waits(Awaited.TURN, form("turn"));
    }

    @Override
    public Wait nextItem(String feed) {
        return waits(Awaited.item(feed), form("item").put("feed", feed));
    }

    @Override
    public Wait get(String path) {
        return request(path, request(path));
    }

    @Override
    public Wait put(String path, Value value) {
        String text = value instanceof Value.Text plain ? plain.text() : value.toString();
        return request(path, request(path).PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    @Override
    public URI address() {
        return URI.create(Objects.requireNonNull(server));
    }

    @Override
    public Wait answer(String path, long request) {
        throw new UnsupportedOperationException("this is the process");
    }

    /** How the protocol says what is waited for. */
    ObjectNode form(long number) {
        return Objects.requireNonNull(forms.get(number));
    }

    /** The kit completes it. */
    void complete(long number, Value value) {
        Objects.requireNonNull(waits.get(number)).outcome().complete(value);
    }

    /** The kit's server has answered it. */
    void answered(long number) throws InterruptedException {
        CompletableFuture<Value> outcome =
                Objects.requireNonNull(waits.get(number)).outcome();
        try {
            HttpResponse<String> response =
                    Objects.requireNonNull(answers.get(number)).get(5, TimeUnit.SECONDS);
            if (response.statusCode() / 100 == 2) {
                outcome.complete(Value.text(response.body()));
            } else {
                outcome.completeExceptionally(new IOException("status " + response.statusCode()));
            }
        } catch (ExecutionException | TimeoutException refused) {
            outcome.completeExceptionally(new IOException(refused));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + path));
    }

    private Wait request(String path, HttpRequest.Builder request) {
        Wait wait = waits(Awaited.answer(path), form("answer").put("path", path));
        HttpRequest numbered =
                request.header(Server.HEADER, Long.toString(wait.number())).build();
        if (asks) {
            answers.put(wait.number(), CLIENT.sendAsync(numbered, HttpResponse.BodyHandlers.ofString()));
        }
        return wait;
    }

    private Wait waits(String what, ObjectNode form) {
        Wait wait = new Wait(numbers.incrementAndGet(), what, new CompletableFuture<>());
        waits.put(wait.number(), wait);
        forms.put(wait.number(), form);
        return wait;
    }

    private static ObjectNode form(String kind) {
        return Json.tree(Map.of("for", kind));
    }

    /** The outcomes of a request to complete. */
    void complete(List<Request.Outcome> outcomes) {
        outcomes.forEach(outcome -> complete(outcome.number(), outcome.value()));
    }
}
