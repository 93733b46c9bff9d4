package dev.yieldpoint.tck.http;

import dev.yieldpoint.tck.application.HttpMethod;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP client behind the instructions {@code get} and {@code put}, for runtimes that do not bring one.
 *
 * <p>It speaks to the kit's own server and to nobody else, so it depends on nothing that the JVM is told about the network:
 * it uses no proxy, and a TLS context of its own, which it never needs.
 */
final class Client {

    private final Exchanges exchanges;
    private final Duration longest;

    /**
     * Makes requests for one scenario.
     *
     * @param longest how long a request may take before the kit gives up on its own server
     */
    Client(Exchanges exchanges, Duration longest) {
        this.exchanges = exchanges;
        this.longest = longest;
    }

    /**
     * Makes one request, and waits for its answer.
     *
     * @throws HttpUnusableException if there is none, or another one than status 200 with this text
     */
    static void check(URI uri, String text, Duration longest) throws InterruptedException {
        String seen;
        try {
            HttpResponse<String> response = Shared.CLIENT.send(
                    HttpRequest.newBuilder(uri).timeout(longest).build(), BodyHandlers.ofString());
            seen = response.statusCode() + " " + response.body();
        } catch (IOException e) {
            throw new HttpUnusableException(unreachable(uri, e), e);
        }
        if (!seen.equals("200 " + text)) {
            throw new HttpUnusableException("another server than the kit's own responds at " + place(uri));
        }
    }

    /** Makes a request. The stage gives the body of an accepted answer, and fails on any other outcome. */
    CompletableFuture<String> send(HttpMethod method, URI uri, @Nullable String body) {
        HttpRequest request = HttpRequest.newBuilder(uri)
                .method(
                        method.name(),
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body))
                .timeout(longest)
                .build();
        CompletableFuture<String> page = new CompletableFuture<>();
        exchanges.started();
        var unused = Shared.CLIENT
                .sendAsync(request, BodyHandlers.ofString())
                .whenComplete((response, failure) -> exchanges.ended(() -> {
                    if (failure != null) {
                        fail(page, request.uri(), failure instanceof CompletionException e ? e.getCause() : failure);
                    } else if (response.statusCode() / 100 == 2) {
                        page.complete(response.body());
                    } else {
                        page.completeExceptionally(
                                new IOException("the server answered with status " + response.statusCode()));
                    }
                }));
        return page;
    }

    /** The server can drop a connection on purpose; that it cannot be reached, or does not answer, is never meant. */
    private static void fail(CompletableFuture<String> page, URI uri, @Nullable Throwable failure) {
        if (failure instanceof ConnectException || failure instanceof HttpTimeoutException) {
            throw new HttpUnusableException(unreachable(uri, failure), failure);
        }
        page.completeExceptionally(failure == null ? new IOException("the request failed") : failure);
    }

    private static String unreachable(URI uri, Throwable failure) {
        return String.format(
                Locale.ROOT,
                "the kit cannot reach its own server on the loopback interface, at %s: %s",
                place(uri),
                failure);
    }

    private static String place(URI uri) {
        return uri.getHost() + ':' + uri.getPort();
    }

    /** One client for all scenarios, made when the first request is. HTTP/1.1: the stand-in needs no more. */
    private static final class Shared {
        static final HttpClient CLIENT = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .proxy(HttpClient.Builder.NO_PROXY)
                .sslContext(unusedTls())
                .executor(Executors.newFixedThreadPool(2, work -> {
                    Thread thread = new Thread(work, "yieldpoint-http");
                    thread.setDaemon(true);
                    return thread;
                }))
                .build();

        /** The JVM's default context may be broken, and the client would fail for it before its first request. */
        private static SSLContext unusedTls() {
            try {
                SSLContext context = SSLContext.getInstance("TLS");
                context.init(new KeyManager[0], new TrustManager[0], null);
                return context;
            } catch (GeneralSecurityException e) {
                throw new HttpUnusableException("this JVM has no TLS, without which it makes no HTTP client: " + e, e);
            }
        }
    }
}
