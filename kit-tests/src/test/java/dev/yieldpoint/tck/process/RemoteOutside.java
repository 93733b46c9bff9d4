package dev.yieldpoint.tck.process;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.driver.Environment;
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
final class RemoteOutside implements Environment {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Trace trace = new Trace();
    private final @Nullable String server;
    private final boolean asks;
    private final AtomicLong numbers = new AtomicLong();
    private final Map<Long, Wait> waits = new ConcurrentHashMap<>();
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
    public Wait begin(Awaitable<Value> awaited) {
        Wait wait = new Wait(numbers.incrementAndGet(), awaited, new CompletableFuture<>());
        waits.put(wait.number(), wait);
        if (asks && awaited instanceof Awaitable.Response<Value> response) {
            answers.put(
                    wait.number(),
                    CLIENT.sendAsync(request(response, wait.number()), HttpResponse.BodyHandlers.ofString()));
        }
        return wait;
    }

    private HttpRequest request(Awaitable.Response<Value> response, long number) {
        Value body = response.body();
        return HttpRequest.newBuilder(URI.create(server + text(response.path())))
                .method(
                        response.method().name(),
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(text(body)))
                .header(Server.HEADER, Long.toString(number))
                .build();
    }

    private static String text(Value value) {
        return value instanceof Value.Text text ? text.text() : value.toString();
    }

    @Override
    public URI address() {
        return URI.create(Objects.requireNonNull(server));
    }

    @Override
    public Wait begin(Awaitable.Response<Value> awaited, long request) {
        throw new UnsupportedOperationException("this is the process");
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

    /** The outcomes of a request to complete. */
    void complete(List<Request.Outcome> outcomes) {
        outcomes.forEach(outcome -> complete(outcome.number(), outcome.value()));
    }
}
