package dev.yieldpoint.tck.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The server of one scenario: a part of the stand-in's paths, with its own answers, counts and held requests.
 *
 * <p>Paths are as the scenario says them ({@code /news}); on the wire each carries the scenario's own prefix, so
 * scenarios neither see nor disturb each other. The scenario's thread scripts; the server's threads report arrivals.
 */
public final class Server implements AutoCloseable {

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String prefix = "/" + NUMBERS.incrementAndGet();
    private final Exchanges exchanges = new Exchanges();
    private final Client client = new Client(exchanges);
    private final List<StubMapping> stubs = new ArrayList<>();
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    /** Requests by path; guarded by itself, like {@link #held}. */
    private final Map<String, Integer> requests = new HashMap<>();
    /** Answers that the server's threads are waiting for, by path; guarded by {@link #requests}. */
    private final Map<String, List<CompletableFuture<String>>> held = new HashMap<>();

    /** Set on the thread of whoever asks first. */
    private volatile boolean used;

    /** Every request for the path is answered with status 200 and this body. */
    public void answers(String path, String body) {
        script(
                path,
                aResponse()
                        .withStatus(200)
                        .withHeader("Content-Type", "text/plain; charset=utf-8")
                        .withBody(body));
        holding.remove(path);
    }

    /** Every request for the path is answered with status 500. */
    public void refuses(String path) {
        script(path, aResponse().withStatus(500).withBody("refused"));
        holding.remove(path);
    }

    /** The connection of every request for the path is dropped without an answer. */
    public void drops(String path) {
        script(path, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        holding.remove(path);
    }

    /** Requests for the path wait for {@link #answerHeld}. */
    public void holds(String path) {
        script(path, aResponse().withStatus(200).withHeader("Content-Type", "text/plain; charset=utf-8"));
        holding.add(path);
    }

    /**
     * Answers every request that is held for the path.
     *
     * @return how many there were
     */
    public int answerHeld(String path, String body) {
        List<CompletableFuture<String>> waiting;
        synchronized (requests) {
            waiting = Optional.ofNullable(held.remove(path)).orElse(List.of());
        }
        exchanges.released(waiting.size());
        waiting.forEach(answer -> answer.complete(body));
        return waiting.size();
    }

    /** How many requests for the path have arrived. After a dropped connection this means nothing: clients repeat. */
    public int requests(String path) {
        synchronized (requests) {
            return requests.getOrDefault(path, 0);
        }
    }

    /** Where a runtime that brings its own HTTP client finds the path. */
    public URI uri(String path) {
        use();
        return StandIn.get().uri(prefix + path);
    }

    /** Requests the path. The stage gives the body of an accepted answer, and fails on any other outcome. */
    public CompletableFuture<String> get(String path) {
        return client.get(uri(path));
    }

    /** Puts a text to the path. The stage gives the body of an accepted answer, and fails on any other outcome. */
    public CompletableFuture<String> put(String path, String text) {
        return client.put(uri(path), text);
    }

    /**
     * Waits for the outcome of a request, if one is on its way, and completes what {@link #get} gave for it.
     *
     * @return false if HTTP is quiet: nothing is on its way but what the server holds on purpose
     */
    public boolean deliver(Duration bound) throws InterruptedException {
        return used && exchanges.deliver(bound);
    }

    /** Answers what is still held and forgets the scenario's script. */
    @Override
    public void close() {
        if (used) {
            holding.clear();
            synchronized (requests) {
                List.copyOf(held.keySet()).forEach(path -> answerHeld(path, "the scenario is over"));
            }
            StandIn.get().forget(prefix, stubs);
        }
    }

    /** The server's thread reports a request. If it is to be held, the answer comes by the future. */
    Optional<CompletableFuture<String>> arrived(String path) {
        synchronized (requests) {
            requests.merge(path, 1, Integer::sum);
            if (!holding.contains(path)) {
                return Optional.empty();
            }
            CompletableFuture<String> answer = new CompletableFuture<>();
            held.computeIfAbsent(path, p -> new ArrayList<>()).add(answer);
            exchanges.held();
            return Optional.of(answer);
        }
    }

    private void script(String path, ResponseDefinitionBuilder response) {
        use();
        stubs.add(StandIn.get().stub(any(urlEqualTo(prefix + path)).willReturn(response)));
    }

    /** From the first use on the stand-in tells this server of its requests. */
    private synchronized void use() {
        if (!used) {
            StandIn.get().serve(prefix, this);
            used = true;
        }
    }
}
