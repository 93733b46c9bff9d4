package dev.yieldpoint.tck.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

    /** The header by which a runtime that makes its requests itself says which of them it is. */
    public static final String HEADER = "Yieldpoint-Wait";

    /** How long a request of a scenario may take, unless its calls may take longer. */
    public static final Duration LONGEST = Duration.ofMinutes(1);

    private static final AtomicLong NUMBERS = new AtomicLong();

    private final String prefix = "/" + NUMBERS.incrementAndGet();
    private final Exchanges exchanges = new Exchanges();
    private final Client client;
    private final Duration longest;
    private final List<StubMapping> stubs = new ArrayList<>();
    private final Set<String> holding = ConcurrentHashMap.newKeySet();
    /** Requests by path; guarded by itself, like {@link #held}. */
    private final Map<String, Integer> requests = new HashMap<>();
    /** Answers that the server's threads are waiting for, by path; guarded by {@link #requests}. */
    private final Map<String, List<CompletableFuture<String>>> held = new HashMap<>();

    /** What became of the requests that the runtime makes itself, by number; guarded by {@link #requests}. */
    private final Map<Long, CompletableFuture<String>> own = new TreeMap<>();

    /** The paths of those that have not come in; guarded by {@link #requests}. */
    private final Map<Long, String> missing = new TreeMap<>();

    /** Set on the thread of whoever asks first. */
    private volatile boolean used;

    /** The server of a scenario that takes less than a minute. */
    public Server() {
        this(LONGEST);
    }

    /**
     * The server of a scenario.
     *
     * @param longest how long the start of the stand-in, and each request, may take; a request that the scenario holds takes
     *     until the scenario has it answered or ends, so this should be longer than the scenario. What takes longer is an
     *     error of the kit, never an outcome that a body sees
     */
    public Server(Duration longest) {
        this.longest = longest;
        this.client = new Client(exchanges, longest);
    }

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

    /**
     * Waits until the stand-in can be used; to be called before a runtime is given an application that makes requests.
     *
     * @throws HttpUnusableException if it cannot be used
     */
    public void check() {
        use();
    }

    /** Where a runtime that brings its own HTTP client finds the path. */
    public URI uri(String path) {
        use();
        return standIn().uri(prefix + path);
    }

    /** Makes a request. The stage gives the body of an accepted answer, and fails on any other outcome. */
    public CompletableFuture<String> request(Awaitable.Response<Value> awaited) {
        Value body = awaited.body();
        return client.send(
                awaited.method(),
                uri(path(awaited.path())),
                body == null ? null : body instanceof Value.Text text ? text.text() : body.toString());
    }

    private static String path(Value path) {
        if (path instanceof Value.Text text) {
            return text.text();
        }
        throw new IllegalStateException("a path is a text, not " + path);
    }

    /**
     * The runtime makes a request itself, with this number in the {@link #HEADER}. The stage gives the body of an accepted
     * answer, and fails on any other outcome.
     */
    public CompletableFuture<String> announced(Value path, long number) {
        String announced = path(path);
        use();
        CompletableFuture<String> page = new CompletableFuture<>();
        CompletableFuture<String> answer;
        synchronized (requests) {
            answer = own.computeIfAbsent(number, n -> new CompletableFuture<>());
            if (!answer.isDone()) {
                missing.put(number, announced);
            }
        }
        exchanges.started();
        var unused = answer.whenComplete((body, refusal) -> exchanges.ended(() -> {
            if (refusal == null) {
                page.complete(body);
            } else {
                page.completeExceptionally(refusal);
            }
        }));
        return page;
    }

    /**
     * Waits for the outcome of a request, if one is on its way, and completes what {@link #request} gave for it.
     *
     * @return false if HTTP is quiet: nothing is on its way but what the server holds on purpose
     * @throws NeverCame if a request that was announced has not come in within the bound
     * @throws HttpUnusableException if the kit's own server or client fails
     */
    public boolean deliver(Duration bound) throws InterruptedException {
        try {
            return used && exchanges.deliver(bound);
        } catch (Exchanges.Late late) {
            synchronized (requests) {
                if (!missing.isEmpty()) {
                    throw new NeverCame(missing, bound);
                }
            }
            throw late;
        }
    }

    /** Says that the runtime has not made a request which it says it makes. */
    public static final class NeverCame extends RuntimeException {

        private static final long serialVersionUID = 1;

        NeverCame(Map<Long, String> missing, Duration bound) {
            super(String.format(
                    Locale.ROOT,
                    "the runtime reports a request for %s, but within %d s the server has received no such request with its number in the header %s",
                    missing.values(),
                    bound.toSeconds(),
                    HEADER));
        }
    }

    /** Answers what is still held and forgets the scenario's script. */
    @Override
    public void close() {
        if (used) {
            holding.clear();
            synchronized (requests) {
                List.copyOf(held.keySet()).forEach(path -> answerHeld(path, "the scenario is over"));
            }
            standIn().forget(prefix, stubs);
        }
    }

    /** The server's thread reports what it is about to answer to a request that has this in its {@link #HEADER}. */
    void answers(String number, int status, String body) {
        CompletableFuture<String> answer;
        synchronized (requests) {
            long request = Long.parseLong(number);
            missing.remove(request);
            answer = own.computeIfAbsent(request, n -> new CompletableFuture<>());
        }
        if (status / 100 == 2) {
            answer.complete(body);
        } else {
            answer.completeExceptionally(new IOException("the server answered with status " + status));
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

    /** How long a request may take. */
    Duration longest() {
        return longest;
    }

    /** The server's thread reports that it gives up holding a request. */
    void heldTooLong(String path) {
        exchanges.spoil(String.format(
                Locale.ROOT,
                "the kit's own server held a request for \"%s\" for more than %s s, and gave up",
                path,
                longest.toMillis() / 1000.0));
    }

    private void script(String path, ResponseDefinitionBuilder response) {
        use();
        stubs.add(standIn().stub(any(urlEqualTo(prefix + path)).willReturn(response)));
    }

    /** From the first use on the stand-in tells this server of its requests. */
    private synchronized void use() {
        if (!used) {
            standIn().serve(prefix, this);
            used = true;
        }
    }

    private StandIn standIn() {
        return StandIn.get(longest);
    }
}
