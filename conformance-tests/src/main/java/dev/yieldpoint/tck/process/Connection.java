package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.driver.DriverException;
import dev.yieldpoint.tck.json.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process that was started, and the lines that go to and fro. One request at a time.
 *
 * <p><b>Waiting.</b> Whoever does not reply in time is killed, and that ends a write to it that it does not read. What is read
 * comes over a queue, from a thread that does nothing else; if the queue is full that thread waits, and in the end the process.
 *
 * <p><b>Errors.</b> {@link DriverException} says what the process did wrong; it is dead then.
 */
final class Connection {

    private static final int LINES_AHEAD = 1_000;

    /** What a line to the process, or from it, is kept after. */
    private static final String TO = "> ";

    private static final String FROM = "< ";

    /** The part of the patience that the rest of a dead process's standard error gets to come. */
    private static final int REST = 8;

    private final Process process;
    private final OutputStream input;
    private final BlockingQueue<ProcessLines.Line> output = new LinkedBlockingQueue<>(LINES_AHEAD);
    private final StandardError errors;
    private final Failures failures;
    private final Duration longest;
    private final Duration rest;
    /** What it was seen to have started; of a process that has ended nobody can find out. */
    private final Set<ProcessHandle> children = ConcurrentHashMap.newKeySet();

    /** What was said before the first run; empty if nobody keeps it. */
    private final List<String> introduction = new ArrayList<>();

    /** Who keeps the lines, each after a sign for its direction. */
    private Consumer<String> keeper;

    private long requests;

    /**
     * Starts the command.
     *
     * @param longest how long it may take to end
     * @param keepsLines whether somebody will ask for the lines of its runs
     */
    Connection(List<String> command, Duration longest, boolean keepsLines) throws IOException {
        keeper = keepsLines ? introduction::add : line -> {};
        this.longest = longest;
        rest = longest.dividedBy(REST);
        ProcessBuilder builder = new ProcessBuilder(command);
        DirectHosts.addTo(builder.environment());
        process = builder.start();
        input = process.getOutputStream();
        ProcessLines.pump(process.getInputStream(), output);
        errors = StandardError.of(process.getErrorStream());
        failures = new Failures(process, errors, rest);
    }

    /**
     * Asks for something, and waits until the process has replied.
     *
     * @param events is given what is reported meanwhile; if it throws, the process is killed
     * @return the reply, which says that it was done
     */
    ObjectNode request(Request request, Duration patience, Consumer<ObjectNode> events) {
        String what = Request.operation(request);
        String line = "{\"id\":" + ++requests + ',' + Json.write(request).substring(1);
        TimeLimit limit = TimeLimit.start(process, patience, this::kill);
        boolean done = false;
        try {
            refuse(output.peek());
            write(line, what, limit);
            ObjectNode reply = reply(what, limit, events);
            limit.cancel();
            if (limit.loss() != null) { // it was killed while it replied
                throw failures.late(what, limit);
            }
            if (reply.has("failed")) {
                throw new DriverException(String.format(
                        Locale.ROOT,
                        "the process failed to %s: %s",
                        what,
                        reply.path("failed").asText()));
            }
            done = true;
            return reply;
        } finally {
            limit.cancel();
            if (!done) {
                kill();
            }
        }
    }

    /** Refuses a line that came without a request. */
    private void refuse(ProcessLines.@Nullable Line early) {
        if (early == null || early.isEnd() || early.isUnfinished()) {
            return;
        }
        keeper.accept(FROM + early.text());
        try {
            throw early.object().has("reply")
                    ? new ProtocolBreachException(
                            "the process has replied without a request", ProtocolBreachException.REPLIES)
                    : new ProtocolBreachException(
                            "the process has written a line without a request", ProtocolBreachException.BEFORE_REPLY);
        } catch (ProtocolBreachException breach) {
            throw breach.in(early);
        }
    }

    private void write(String line, String what, TimeLimit limit) {
        try {
            keeper.accept(TO + line);
            input.write((line + '\n').getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // It has closed its input, or has ended; what it has written before says which, and why.
            if (limit.loss() == null && !limit.isExited()) {
                throw failures.closed("input", String.format(Locale.ROOT, "before request %d, %s", requests, what));
            }
        }
    }

    private ObjectNode reply(String what, TimeLimit limit, Consumer<ObjectNode> events) {
        while (true) {
            ProcessLines.Line line = next(what, limit);
            try {
                ObjectNode said = line.object();
                if (said.has("reply")) {
                    checkTurn(said.path("reply"), what);
                    Shape.checkReply(said, what);
                    return said;
                }
                events.accept(said);
            } catch (ProtocolBreachException breach) {
                throw breach.in(line);
            }
        }
    }

    private void checkTurn(JsonNode reply, String what) {
        if (!reply.isIntegralNumber() || !reply.canConvertToLong() || reply.asLong() != requests) {
            throw new ProtocolBreachException(
                    String.format(
                            Locale.ROOT,
                            "the reply to request %d, %s, was expected, but the process has replied to %s",
                            requests,
                            what,
                            reply),
                    ProtocolBreachException.REPLIES);
        }
    }

    private ProcessLines.Line next(String what, TimeLimit limit) {
        ProcessLines.Line line = output.poll();
        try {
            for (long left = limit.left(); line == null && left > 0; left = limit.left()) {
                line = output.poll(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverException("given up: the process was asked to " + what);
        }
        if (line != null && !line.isEnd()) {
            keeper.accept(FROM + line.text());
        }
        if (line == null) {
            limit.over();
        } else if (!line.isEnd() && !line.isUnfinished()) {
            return line;
        }
        boolean closed = line != null && limit.loss() == null; // or its output has ended since it was killed
        String when = String.format(Locale.ROOT, "before it replied to request %d, %s", requests, what);
        String rest = line != null && line.isUnfinished() ? "; its last line has no line feed: " + line.shown() : "";
        if (limit.isExited()) {
            throw failures.ended(when + rest);
        }
        throw closed ? failures.closed("output", when + rest) : failures.late(what, limit);
    }

    /** The number that the operating system has for the process. */
    long pid() {
        return process.pid();
    }

    /** How it has ended, or nothing if it runs. */
    @Nullable
    DriverException ended() {
        return process.isAlive() ? null : failures.ended("by itself, between two requests");
    }

    /**
     * What is written to standard error from now on belongs to another run.
     *
     * @param lines is given the lines of the run, after those of the introduction, if they are kept
     */
    void beginRun(Consumer<String> lines) {
        errors.begin();
        if (!introduction.isEmpty()) {
            introduction.forEach(lines);
            keeper = lines;
        }
    }

    /** What was written to standard error in this run, or empty; of a process that is dead or dying, all of it. */
    String errorsOfRun(boolean dead) {
        if (dead) {
            errors.awaitEnd(rest);
        }
        return errors.excerpt();
    }

    /** Closes its input, whereupon it is to end; if that takes too long it is killed. What it has started does not outlive it. */
    TimeLimit close() {
        process.descendants().forEach(children::add);
        try {
            input.close();
        } catch (IOException e) {
            // It is about to be killed anyway.
        }
        return TimeLimit.start(process, longest, this::kill);
    }

    /** Kills it, and all that it has started. By its handle: {@link Process#destroyForcibly} closes its streams, with what is in them. */
    void kill() {
        process.descendants().forEach(children::add);
        process.toHandle().destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
