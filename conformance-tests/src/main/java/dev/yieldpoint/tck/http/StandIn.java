package dev.yieldpoint.tck.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * WireMock on a free port of the loopback interface: one for the whole JVM, since starting it takes longer than a
 * hundred scenarios. It is started when it is first needed, or ahead of that by {@link #warmUp()}.
 */
public final class StandIn {

    /** Where the stand-in answers its own first request, and with what. */
    private static final String CHECKED = "yieldpoint";

    /** What SLF4J prints about itself is at least as bad as this. */
    private static final String SLF4J = "slf4j.internal.verbosity";

    private static final Duration LONGEST_CHECK = Duration.ofSeconds(30);

    private static final CompletableFuture<StandIn> INSTANCE = new CompletableFuture<>();
    /** When the start began; guarded by {@link #INSTANCE}. */
    private static @Nullable Long began;

    private final Map<String, Server> servers = new ConcurrentHashMap<>();
    private final WireMockServer wireMock;

    private StandIn() {
        wireMock = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(64)
                .maxRequestJournalEntries(0)
                .mappingSource(new NoFiles())
                .disableOptimizeXmlFactoriesLoading(true)
                .httpClientFactory((options, trustsAll, hosts, fromSystem) -> StandIn::refuse)
                .extensions(new Arrivals()));
        wireMock.start();
    }

    /**
     * Starts one, and has the kit's client reach it.
     *
     * @throws HttpUnusableException if either fails
     */
    private static StandIn started() throws InterruptedException {
        StandIn standIn;
        try {
            standIn = quietly(StandIn::new);
        } catch (Exception | LinkageError e) {
            throw new HttpUnusableException(
                    "the kit cannot start its own server on the loopback interface, 127.0.0.1: " + root(e), e);
        }
        try {
            standIn.stub(any(urlEqualTo("/" + CHECKED))
                    .willReturn(aResponse().withStatus(200).withBody(CHECKED)));
            Client.check(standIn.uri("/" + CHECKED), CHECKED, LONGEST_CHECK);
            return standIn;
        } catch (HttpUnusableException e) {
            standIn.wireMock.stop();
            throw e;
        }
    }

    /** Whoever has no logger for SLF4J, which WireMock uses, is not told of it: nothing of what it would log matters here. */
    private static StandIn quietly(Supplier<StandIn> start) {
        boolean quiet = System.getProperty(SLF4J) == null;
        if (quiet) {
            System.setProperty(SLF4J, "ERROR");
        }
        try {
            return start.get();
        } finally {
            if (quiet) {
                System.clearProperty(SLF4J);
            }
        }
    }

    /** It could ask other servers; the clients that it makes for that fail where the JVM's trust store is broken. */
    private static Response refuse(Request request) throws IOException {
        throw new IOException("the stand-in asks no other server");
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null || cause == failure ? failure : root(cause);
    }

    /** Starts the stand-in beside other work, if it is not there yet. */
    public static void warmUp() {
        synchronized (INSTANCE) {
            if (began != null) {
                return;
            }
            began = System.nanoTime();
        }
        Thread starter = new Thread(() -> settle(INSTANCE, StandIn::started), "yieldpoint-server-start");
        starter.setDaemon(true);
        starter.start();
    }

    /** Keeps the outcome of the start, also a failure, so that nobody waits for it in vain. */
    static <T> void settle(CompletableFuture<T> outcome, Callable<T> start) {
        try {
            outcome.complete(start.call());
        } catch (Throwable e) {
            outcome.completeExceptionally(
                    e instanceof HttpUnusableException
                            ? e
                            : new HttpUnusableException("the kit cannot make requests: " + root(e), e));
        }
    }

    /**
     * The stand-in.
     *
     * @param longest how long its start may take, from when it began
     * @throws HttpUnusableException if it takes longer, or has failed
     */
    static StandIn get(Duration longest) {
        warmUp();
        long running;
        synchronized (INSTANCE) {
            running = System.nanoTime() - Objects.requireNonNull(began);
        }
        return await(INSTANCE, Duration.ofNanos(running), longest);
    }

    /** The outcome of a start that has been running for a while; a late one fails at once whoever asks after that. */
    static <T> T await(CompletableFuture<T> start, Duration running, Duration longest) {
        try {
            return start.get(Math.max(0, longest.minus(running).toNanos()), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HttpUnusableException("interrupted while the kit's own server was starting", e);
        } catch (TimeoutException e) {
            throw new HttpUnusableException(
                    String.format(
                            Locale.ROOT,
                            "the kit's own server has not started within %s s",
                            longest.toMillis() / 1000.0),
                    e);
        } catch (ExecutionException e) {
            throw new HttpUnusableException((HttpUnusableException) Objects.requireNonNull(e.getCause()));
        }
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + wireMock.port() + path);
    }

    void serve(String prefix, Server server) {
        servers.put(prefix, server);
    }

    StubMapping stub(MappingBuilder stub) {
        return wireMock.stubFor(stub);
    }

    void forget(String prefix, Collection<StubMapping> stubs) {
        servers.remove(prefix);
        stubs.forEach(wireMock::removeStub);
    }

    /** Tells every request to the server of its scenario, and holds the answer where that one wants it held. */
    private final class Arrivals implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "arrivals";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            String url = event.getRequest().getUrl();
            int end = url.indexOf('/', 1);
            ResponseDefinition scripted = event.getResponseDefinition();
            Server server = end < 0 ? null : servers.get(url.substring(0, end));
            if (server == null) {
                return scripted;
            }
            ResponseDefinition response = server.arrived(url.substring(end))
                    .map(answer -> ResponseDefinitionBuilder.like(scripted)
                            .withBody(await(server, url.substring(end), answer))
                            .build())
                    .orElse(scripted);
            String number = event.getRequest().getHeader(Server.HEADER);
            if (number != null && number.matches("\\d{1,18}")) {
                int status = response.getFault() == null ? response.getStatus() : 0;
                server.answers(number, status, response.getBody() == null ? "" : response.getBody());
            }
            return response;
        }

        private String await(Server server, String path, CompletableFuture<String> answer) {
            try {
                return answer.get(server.longest().toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                server.heldTooLong(path);
                return "held for too long";
            }
        }
    }
}
