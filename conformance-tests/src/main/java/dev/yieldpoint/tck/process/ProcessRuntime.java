package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.driver.Driver;
import dev.yieldpoint.tck.driver.DriverFailure;
import dev.yieldpoint.tck.driver.Outside;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * A runtime that a command starts, and that speaks the process protocol. Processes are handed from run to run; there are as
 * many as runs at the same time. None outlives {@link #close()}, or the JVM if it ends in an orderly way.
 *
 * <p>May be used from several threads.
 */
public final class ProcessRuntime implements RuntimeUnderTest, AutoCloseable {

    /** The version of the protocol. */
    public static final int PROTOCOL = 1;

    /** Of the time that a runtime has for a call, so that the process is blamed before its driver is. */
    private static final double SHARE = 0.8;

    /** After so many late replies in a row nobody waits for long any more. */
    private static final int LATE_ENOUGH = 3;

    /** What a process gets to start at least. */
    private static final Duration START = Duration.ofSeconds(10);

    private static final int LONGEST_COMMAND = 100;

    private static final Duration SHORT_PATIENCE = Duration.ofSeconds(1);

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final Set<Connection> ALIVE = ConcurrentHashMap.newKeySet();

    /** Whether all processes end with the JVM, which is so once the first was started. */
    private static final AtomicBoolean HOOKED = new AtomicBoolean();

    /** Set when the JVM is ending, and no process may be left. */
    private static volatile boolean ending;

    private final List<String> command;
    private final Duration patience;
    private final ConcurrentLinkedDeque<Connection> idle = new ConcurrentLinkedDeque<>();
    private final AtomicInteger late = new AtomicInteger();
    private final String name;
    private final Map<String, String> absent = new TreeMap<>();

    /**
     * Starts the command, and asks it who it is.
     *
     * @param patience how long it may take to come back from one call
     * @throws ProcessUnusable if it cannot be started, or does not speak this version of the protocol
     */
    public ProcessRuntime(List<String> command, Duration patience) {
        this.command = List.copyOf(command);
        this.patience = Duration.ofMillis((long) (patience.toMillis() * SHARE));
        try {
            Connection first = started();
            ObjectNode reply = hello(first);
            name = reply.path("name").asText();
            reply.path("absent")
                    .properties()
                    .forEach(
                            field -> absent.put(field.getKey(), field.getValue().asText()));
            idle.push(first);
        } catch (DriverFailure failure) {
            String words = String.join(" ", command);
            String shown = words.length() <= LONGEST_COMMAND ? words : words.substring(0, LONGEST_COMMAND) + "…";
            throw new ProcessUnusable(
                    String.format(Locale.ROOT, "«%s» cannot be checked: %s", shown, failure.getMessage()));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Map<String, String> absent() {
        return absent;
    }

    @Override
    public boolean selfReported() {
        return true;
    }

    @Override
    public Driver open(Application application, Outside outside) {
        return new ProcessDriver(this, acquired(), application, outside);
    }

    /** Ends all processes that are not in a run. */
    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
            ALIVE.remove(connection);
        }
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
        return late.get() < LATE_ENOUGH || patience.compareTo(SHORT_PATIENCE) < 0 ? patience : SHORT_PATIENCE;
    }

    /** Takes back a process that is not in a run any more. */
    void release(Connection connection) {
        late.set(0);
        idle.push(connection);
    }

    /** A process has done wrong, and is good for nothing any more. */
    void lost(Connection connection, boolean wasLate) {
        connection.kill();
        ALIVE.remove(connection);
        if (wasLate) {
            late.incrementAndGet();
        }
    }

    private Connection acquired() {
        Connection connection = idle.poll();
        if (connection == null) {
            Connection another = started();
            String called = hello(another).path("name").asText();
            if (!called.equals(name)) {
                another.kill();
                throw new DriverFailure(String.format(
                        Locale.ROOT, "the command called itself \"%s\" at first, and now \"%s\"", name, called));
            }
            return another;
        }
        String end = connection.ended();
        if (end != null) {
            ALIVE.remove(connection);
            throw new DriverFailure(end);
        }
        return connection;
    }

    private Connection started() {
        killAllAtTheEnd();
        try {
            Connection connection = new Connection(command);
            ALIVE.add(connection);
            if (ending) {
                connection.kill(); // too late for whoever kills all
                throw new DriverFailure("the command was not started, since the JVM is ending");
            }
            return connection;
        } catch (IOException e) {
            throw new DriverFailure("the command cannot be started: " + e.getMessage());
        }
    }

    private ObjectNode hello(Connection connection) {
        try {
            ObjectNode reply = connection.request(
                    new Request.Hello(PROTOCOL), patience().compareTo(START) < 0 ? START : patience(), event -> {
                        throw new DriverFailure("the process reports an event before a run has begun");
                    });
            if (reply.path("protocol").asInt() != PROTOCOL) {
                throw new DriverFailure(String.format(
                        Locale.ROOT,
                        "the process speaks version %s of the protocol, and the kit version %d",
                        reply.path("protocol"),
                        PROTOCOL));
            }
            String called = reply.path("name").asText();
            if (!NAME.matcher(called).matches()) {
                throw new DriverFailure(String.format(
                        Locale.ROOT,
                        "the process calls itself %s; a name is of lower case letters, digits and hyphens",
                        reply.path("name")));
            }
            return reply;
        } catch (DriverFailure failure) {
            lost(connection, failure.isLate());
            throw failure;
        }
    }
}
