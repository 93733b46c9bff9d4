package dev.yieldpoint.tck.process;

import dev.yieldpoint.spec.Capability;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.driver.Environment;
import dev.yieldpoint.tck.driver.Observed;
import dev.yieldpoint.tck.driver.RuntimeIdentity;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * A runtime that a command starts, and that speaks the process protocol. Processes are handed from run to run; there are as
 * many as runs at the same time. None outlives {@link #close()}, or the JVM if it ends in an orderly way.
 *
 * <p>May be used from several threads.
 */
public final class ProcessRuntime implements RuntimeUnderTest, AutoCloseable {

    /** The version of the protocol. */
    public static final int PROTOCOL = 2;

    /** Of the time that a runtime has for a call, so that the process is blamed before its driver is. */
    private static final double SHARE = 0.8;

    /** The largest scenario for a process, in messages. */
    private static final int LARGEST = 10_000;

    /** After so many late replies in a row nobody waits for long any more. */
    private static final int LATE_ENOUGH = 3;

    /** How many times the patience the first process gets to start: a machine that has not read it yet takes longer. */
    private static final int STARTS = 2;

    private static final int LONGEST_COMMAND = 100;

    /** The part of the patience that is enough for a process that has been late so often. */
    private static final int SHORT = 8;

    private static final Set<Connection> ALIVE = ConcurrentHashMap.newKeySet();

    /** Whether all processes end with the JVM, which is so once the first was started. */
    private static final AtomicBoolean HOOKED = new AtomicBoolean();

    /** Set when the JVM is ending, and no process may be left. */
    private static volatile boolean ending;

    private final List<String> command;
    private final Duration patience;
    private final boolean keepsLines;
    private final LongConsumer started;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger late = new AtomicInteger();
    private final Tally tally = new Tally();
    private final String name;
    private final RuntimeIdentity identity;
    private final Map<Capability, String> absent;

    /**
     * Starts the command, and asks it who it is.
     *
     * @param patience how long it may take to come back from one call
     * @throws ProcessUnusableException if it cannot be started, or does not speak this version of the protocol
     */
    public ProcessRuntime(List<String> command, Duration patience) {
        this(command, patience, false, process -> {});
    }

    /**
     * Starts the command, and asks it who it is.
     *
     * @param patience how long it may take to come back from one call
     * @param keepsLines whether the lines of each run are kept in its trace, which costs memory and time
     * @param started is given the number of each process before its first request, on any thread; the request waits until it returns
     * @throws ProcessUnusableException if it cannot be started, or does not speak this version of the protocol
     */
    public ProcessRuntime(List<String> command, Duration patience, boolean keepsLines, LongConsumer started) {
        this.keepsLines = keepsLines;
        this.started = started;
        this.command = List.copyOf(command);
        this.patience = Duration.ofMillis((long) (patience.toMillis() * SHARE));
        try {
            Connection first = started();
            Hello hello = hello(first, patience.multipliedBy(STARTS));
            name = hello.name();
            identity = new RuntimeIdentity(hello.language(), hello.version(), RuntimeIdentity.DrivenBy.PROCESS);
            absent = Map.copyOf(hello.absent());
            idle.push(first);
        } catch (DriverException failure) {
            String words = String.join(" ", command);
            String shown = words.length() <= LONGEST_COMMAND ? words : words.substring(0, LONGEST_COMMAND) + "…";
            String hint = failure.hint().isEmpty() ? "" : System.lineSeparator() + "hint: " + failure.hint();
            throw new ProcessUnusableException(
                    String.format(Locale.ROOT, "«%s» cannot be checked: %s%s", shown, failure.getMessage(), hint));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public RuntimeIdentity identity() {
        return identity;
    }

    @Override
    public Map<Capability, String> absent() {
        return absent;
    }

    /** Every event of a process is a line of text, so half a million of them take longer than a scenario should. */
    @Override
    public int largestScenario() {
        return LARGEST;
    }

    @Override
    public boolean selfReported() {
        return true;
    }

    @Override
    public Observed observed() {
        return tally.observed();
    }

    /** Where drivers count what they see. */
    Tally tally() {
        return tally;
    }

    @Override
    public Driver open(Application application, Environment environment) {
        return new ProcessDriver(this, acquired(), application, environment);
    }

    /** Ends all processes that are not in a run. */
    @Override
    public void close() {
        Map<Connection, TimeLimit> ending = new HashMap<>();
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            ending.put(connection, connection.close());
        }
        ending.forEach((connection, limit) -> {
            var unused = limit.isExited();
            limit.cancel();
            connection.kill();
            ALIVE.remove(connection);
        });
    }

    /** Kills all processes of all runtimes, whatever they do. */
    public static void killAll() {
        ALIVE.forEach(Connection::kill);
    }

    /** Kills all processes of all runtimes, and lets no more start: the JVM is ending. */
    public static void killAllForGood() {
        ending = true;
        killAll();
    }

    /** Adds the hook when the first process is started, since a class can also be initialised while the JVM is ending. */
    private static void killAllAtTheEnd() {
        if (HOOKED.compareAndSet(false, true)) {
            try {
                Runtime.getRuntime()
                        .addShutdownHook(new Thread(ProcessRuntime::killAllForGood, "yieldpoint-process-end"));
            } catch (IllegalStateException jvmIsEnding) {
                ending = true;
            }
        }
    }

    /** How long the process may take to reply. */
    Duration patience() {
        return late.get() < LATE_ENOUGH ? patience : patience.dividedBy(SHORT);
    }

    /** Takes back a process that is not in a run any more. */
    void release(Connection connection) {
        late.set(0);
        idle.push(connection);
    }

    /**
     * A process has done wrong, and is good for nothing any more.
     *
     * @param slow whether it took all of the time to find out
     */
    void lost(Connection connection, boolean slow) {
        connection.kill();
        ALIVE.remove(connection);
        if (slow) {
            late.incrementAndGet();
        }
    }

    private Connection acquired() {
        Connection connection = idle.poll();
        if (connection == null) {
            Connection another = started();
            String called = hello(another, patience).name();
            if (!called.equals(name)) {
                lost(another, false);
                throw DriverException.protocol(
                        String.format(
                                Locale.ROOT, "the command called itself \"%s\" at first, and now \"%s\"", name, called),
                        "give the same name every time");
            }
            return another;
        }
        DriverException end = connection.ended();
        if (end != null) {
            ALIVE.remove(connection);
            throw end;
        }
        return connection;
    }

    private Connection started() {
        killAllAtTheEnd();
        try {
            Connection connection = new Connection(command, patience, keepsLines);
            ALIVE.add(connection);
            tally.started();
            if (ending) {
                connection.kill(); // too late for whoever kills all
                throw new DriverException("the command was not started, since the JVM is ending");
            }
            started.accept(connection.pid());
            return connection;
        } catch (IOException e) {
            throw new DriverException("the command cannot be started: " + e.getMessage());
        }
    }

    private Hello hello(Connection connection, Duration patience) {
        boolean done = false;
        tally.request();
        try {
            Hello hello = Hello.of(connection.request(new Request.Hello(PROTOCOL), patience, line -> {
                throw new ProtocolBreachException(
                        "the process has written a line before a run has begun, and before it replied to hello",
                        line.has("event") ? ProtocolBreachException.BEFORE_REPLY : ProtocolBreachException.LOG);
            }));
            done = true;
            return hello;
        } catch (ProtocolBreachException breach) {
            throw breach.failure();
        } catch (DriverException failure) {
            if (failure.isLate() && !failure.lostByMachine()) {
                late.incrementAndGet();
            }
            throw failure;
        } finally {
            if (!done) {
                lost(connection, false);
            }
        }
    }
}
