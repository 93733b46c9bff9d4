package dev.yieldpoint.tck.driver;

import dev.yieldpoint.tck.application.Awaitable;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.http.Server;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Trace;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * The world outside one run of an application, as the scenario moves it: gates, virtual time, feeds, and a server. The runtime
 * waits for it by stages.
 *
 * <p><b>Threads.</b> Bodies may ask for a {@link Wait} on whatever thread they run. The methods that move the world are
 * called on the thread that drives the run, while nothing else runs; but any thread may {@link #feed} at any time. All fields
 * are guarded by this; nothing that anybody waits for is completed while it is held.
 */
public final class SimulatedEnvironment implements Environment, AutoCloseable {

    /** Of the time that a runtime has for a call, what something else may take within it. */
    private static final double SHARE = 0.7;

    /** How many calls that take all of their time a request outlasts, which the scenario may hold until its end. */
    private static final int CALLS = 6;

    private record Deadline(long time, Wait awaited) {}

    private record AtGate(String gate, Wait awaited) {}

    private final Duration patience;
    private final Threading threading;
    private final Trace trace = new Trace();
    private final Server server;
    private final Set<String> openGates = new HashSet<>();
    private final List<AtGate> atGates = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<Wait> yielded = new ArrayList<>();
    private final Map<String, Feed> feeds = new HashMap<>();
    /** Waits that are not over, by number. */
    private final Map<Long, Wait> outstanding = new LinkedHashMap<>();

    private long now;
    private long waits;

    /**
     * A world for a runtime that has so long for a call, and whose threads the machine schedules.
     *
     * @param patience of the runtime
     */
    public SimulatedEnvironment(Duration patience) {
        this(patience, Threading.MACHINE);
    }

    /**
     * A world for a runtime that has so long for a call.
     *
     * @param patience of the runtime
     * @param threading who decides which thread goes on
     */
    public SimulatedEnvironment(Duration patience, Threading threading) {
        this.threading = threading;
        this.patience = Duration.ofMillis((long) (patience.toMillis() * SHARE));
        Duration calls = patience.multipliedBy(CALLS);
        this.server = new Server(calls.compareTo(Server.LONGEST) > 0 ? calls : Server.LONGEST);
    }

    @Override
    public Duration patience() {
        return patience;
    }

    /** Who decides which thread of this run goes on. */
    public Threading threading() {
        return threading;
    }

    @Override
    public ForeignThreads foreignThreads() {
        return ForeignThreads.of(threading, patience);
    }

    @Override
    public Trace trace() {
        return trace;
    }

    /** The scenario's server. */
    public Server server() {
        return server;
    }

    @Override
    public Wait begin(Awaitable<Value> awaited) {
        return awaited.accept(new Begin(awaited));
    }

    @Override
    public Wait begin(Awaitable.Response<Value> awaited, long request) {
        return response(awaited, server.announced(awaited.path(), request));
    }

    /** Begins an await. */
    private final class Begin implements Awaitable.Visitor<Value, Wait> {

        private final Awaitable<Value> awaited;

        Begin(Awaitable<Value> awaited) {
            this.awaited = awaited;
        }

        @Override
        public Wait message() {
            throw new IllegalArgumentException("only the runtime has messages");
        }

        @Override
        public Wait gate(String name) {
            synchronized (SimulatedEnvironment.this) {
                Wait wait = newWait(awaited);
                if (openGates.contains(name)) {
                    complete(wait, Value.NOTHING);
                } else {
                    atGates.add(new AtGate(name, wait));
                }
                return wait;
            }
        }

        @Override
        public Wait time(long milliseconds) {
            synchronized (SimulatedEnvironment.this) {
                Wait wait = newWait(awaited);
                deadlines.add(new Deadline(now + milliseconds, wait));
                return wait;
            }
        }

        @Override
        public Wait turn() {
            synchronized (SimulatedEnvironment.this) {
                Wait wait = newWait(awaited);
                yielded.add(wait);
                return wait;
            }
        }

        @Override
        public Wait feedItem(String feed) {
            synchronized (SimulatedEnvironment.this) {
                Wait wait = newWait(awaited);
                Feed from = feed(feed);
                from.waits(wait);
                from.deliveries()
                        .forEach(
                                delivery -> complete(wait, delivery.item())); // nobody else waits while there are items
                return wait;
            }
        }

        @Override
        public Wait response(Awaitable.Response<Value> response) {
            return SimulatedEnvironment.this.response(response, server.request(response));
        }
    }

    /** Puts an item into a feed. */
    public void feed(String feed, Value item) {
        List<Feed.Delivery> deliveries;
        synchronized (this) {
            feed(feed).push(item);
            deliveries = feed(feed).deliveries();
        }
        hand(deliveries);
    }

    /** Ends a feed; what is in it can still be taken. */
    public void endFeed(String feed) {
        List<Feed.Delivery> deliveries;
        synchronized (this) {
            feed(feed).end();
            deliveries = feed(feed).deliveries();
        }
        hand(deliveries);
    }

    @Override
    public URI address() {
        return server.uri("");
    }

    private Wait response(Awaitable.Response<Value> awaited, CompletableFuture<String> answer) {
        Wait wait;
        synchronized (this) {
            wait = newWait(awaited);
        }
        var unused = answer.whenComplete((page, failure) -> {
            if (failure != null) {
                over(wait, true, Value.NOTHING);
                wait.outcome().completeExceptionally(failure);
            } else {
                complete(wait, Value.text(page));
            }
        });
        return wait;
    }

    /** Opens a gate for good, and completes what waits at it. */
    public void openGate(String gate) {
        List<Wait> waiting = new ArrayList<>();
        synchronized (this) {
            openGates.add(gate);
            atGates.removeIf(at -> at.gate.equals(gate) && waiting.add(at.awaited));
        }
        complete(waiting);
    }

    /**
     * Lets virtual time jump to the next deadline, or to {@code target} if there is none before, and completes what is
     * due.
     */
    public void passTimeTowards(long target) {
        List<Wait> due = new ArrayList<>();
        synchronized (this) {
            now = deadlines.stream()
                    .map(Deadline::time)
                    .min(Comparator.naturalOrder())
                    .filter(next -> next <= target)
                    .orElse(target);
            deadlines.removeIf(deadline -> deadline.time <= now && due.add(deadline.awaited));
        }
        complete(due);
    }

    /** The virtual time in milliseconds since the run began. */
    public synchronized long now() {
        return now;
    }

    /**
     * Completes what is there without the scenario's doing: yields, and answers of the server. Waits for answers that
     * are on their way.
     *
     * @return whether anything was completed; if not, the outside is at rest
     * @throws DriverException if the runtime has not made a request that it has announced
     */
    public boolean deliver() throws InterruptedException {
        List<Wait> ready;
        synchronized (this) {
            ready = List.copyOf(yielded);
            yielded.clear();
        }
        complete(ready);
        try {
            return !ready.isEmpty() || server.deliver(patience);
        } catch (Server.NeverCame missing) {
            throw DriverException.late(String.valueOf(missing.getMessage()));
        }
    }

    /** What coroutines wait for at this moment, in words. */
    public synchronized List<String> outstanding() {
        return outstanding.values().stream().map(wait -> wait.what().toString()).toList();
    }

    @Override
    public void close() {
        server.close();
    }

    private Feed feed(String name) {
        return feeds.computeIfAbsent(name, n -> new Feed());
    }

    private void hand(List<Feed.Delivery> deliveries) {
        deliveries.forEach(delivery -> complete(delivery.awaited(), delivery.item()));
    }

    private Wait newWait(Awaitable<Value> what) {
        Wait wait = new Wait(++waits, what, new CompletableFuture<>());
        outstanding.put(wait.number(), wait);
        return wait;
    }

    private synchronized void over(Wait wait, boolean failed, Value outcome) {
        outstanding.remove(wait.number());
        trace.record(new Event.Completed(wait.number(), wait.what(), failed, outcome));
    }

    private void complete(Wait wait, Value outcome) {
        over(wait, false, outcome);
        wait.outcome().complete(outcome);
    }

    private void complete(List<Wait> waiting) {
        waiting.forEach(wait -> complete(wait, Value.NOTHING));
    }
}
