package dev.yieldpoint.tck.http;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * WireMock on a free port of the loopback interface: one for the whole JVM, since starting it takes longer than a
 * hundred scenarios. It is started when it is first needed, or ahead of that by {@link #warmUp()}.
 */
public final class StandIn {

    /** How long a server thread holds a request at most, should its scenario forget it. */
    private static final long LONGEST_HOLD_SECONDS = 60;

    private static final CompletableFuture<StandIn> INSTANCE = new CompletableFuture<>();
    private static boolean starting;

    private final Map<String, Server> servers = new ConcurrentHashMap<>();
    private final WireMockServer wireMock;

    private StandIn() {
        wireMock = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .containerThreads(64)
                .maxRequestJournalEntries(0)
                .extensions(new Arrivals()));
        wireMock.start();
    }

    /** Starts the stand-in beside other work, if it is not there yet. */
    public static void warmUp() {
        synchronized (INSTANCE) {
            if (starting) {
                return;
            }
            starting = true;
        }
        Thread starter = new Thread(
                () -> {
                    try {
                        INSTANCE.complete(new StandIn());
                    } catch (RuntimeException e) {
                        INSTANCE.completeExceptionally(e);
                    }
                },
                "yieldpoint-server-start");
        starter.setDaemon(true);
        starter.start();
    }

    static StandIn get() {
        warmUp();
        try {
            return INSTANCE.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the HTTP stand-in was starting", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the HTTP stand-in did not start: " + e, e);
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
                            .withBody(await(answer))
                            .build())
                    .orElse(scripted);
            String number = event.getRequest().getHeader(Server.HEADER);
            if (number != null && number.matches("\\d{1,18}")) {
                int status = response.getFault() == null ? response.getStatus() : 0;
                server.answers(number, status, response.getBody() == null ? "" : response.getBody());
            }
            return response;
        }

        private String await(CompletableFuture<String> answer) {
            try {
                return answer.get(LONGEST_HOLD_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                return "held for too long: " + e;
            }
        }
    }
}
