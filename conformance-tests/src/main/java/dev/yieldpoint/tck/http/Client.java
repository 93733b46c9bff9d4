package dev.yieldpoint.tck.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** The HTTP client behind the instructions {@code get} and {@code put}, for runtimes that do not bring one. */
final class Client {

    /** Longer than any scenario takes; a request that is held is let go when its scenario ends. */
    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final Exchanges exchanges;

    Client(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    CompletableFuture<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri));
    }

    CompletableFuture<String> put(URI uri, String text) {
        return send(HttpRequest.newBuilder(uri).PUT(HttpRequest.BodyPublishers.ofString(text)));
    }

    private CompletableFuture<String> send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(TIMEOUT).build();
        CompletableFuture<String> page = new CompletableFuture<>();
        exchanges.started();
        var unused = Shared.CLIENT
                .sendAsync(request, BodyHandlers.ofString())
                .whenComplete((response, failure) -> exchanges.ended(() -> {
                    if (failure != null) {
                        page.completeExceptionally(
                                failure instanceof CompletionException e && e.getCause() != null
                                        ? e.getCause()
                                        : failure);
                    } else if (response.statusCode() / 100 == 2) {
                        page.complete(response.body());
                    } else {
                        page.completeExceptionally(
                                new IOException("the server answered with status " + response.statusCode()));
                    }
                }));
        return page;
    }

    /** One client for all scenarios, made when the first request is. HTTP/1.1: the stand-in needs no more. */
    private static final class Shared {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .executor(Executors.newFixedThreadPool(2, work -> {
                    Thread thread = new Thread(work, "yieldpoint-http");
                    thread.setDaemon(true);
                    return thread;
                }))
                .build();
    }
}
