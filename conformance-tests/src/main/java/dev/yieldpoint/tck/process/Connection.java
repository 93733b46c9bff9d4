package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.application.Json;
import dev.yieldpoint.tck.driver.DriverFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process that was started, and the lines that go to and fro. One request at a time.
 *
 * <p><b>Waiting.</b> Whoever does not reply in time is killed, and that ends a write to it that it does not read. What is read
 * comes over a queue, from a thread that does nothing else; if the queue is full that thread waits, and in the end the process.
 *
 * <p><b>Errors.</b> {@link DriverFailure} says what the process did wrong; it is dead then.
 */
final class Connection {

    private static final int LINES_AHEAD = 1_000;

    /** Kills those who are late; one thread for all of them, for nothing else is done on it. */
    private static final ScheduledThreadPoolExecutor TIMER = new ScheduledThreadPoolExecutor(1, work -> {
        Thread thread = new Thread(work, "yieldpoint-process-timer");
        thread.setDaemon(true);
        return thread;
    });

    static {
        TIMER.setRemoveOnCancelPolicy(true);
    }

    private final Process process;
    private final OutputStream input;
    private final BlockingQueue<Lines.Line> output = new LinkedBlockingQueue<>(LINES_AHEAD);
    private final Lines.Errors errors;
    private long requests;

    /** Starts the command. */
    Connection(List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        DirectHosts.addTo(builder.environment());
        process = builder.start();
        input = process.getOutputStream();
        Lines.pump(process.getInputStream(), output);
        errors = Lines.Errors.of(process.getErrorStream());
    }

    /**
     * Asks for something, and waits until the process has replied.
     *
     * @param events is given what is reported meanwhile; if it throws, the process is killed
     * @return the reply, which says that it was done
     */
    ObjectNode request(Request request, Duration patience, Consumer<ObjectNode> events) {
        ObjectNode line = Json.tree(request).put("id", ++requests);
        String what = line.path("op").asText();
        long end = System.nanoTime() + patience.toNanos();
        ScheduledFuture<?> late = TIMER.schedule(this::kill, patience.toMillis(), TimeUnit.MILLISECONDS);
        boolean done = false;
        try {
            Lines.Line early = output.peek();
            if (early != null && !early.isEnd()) {
                throw new DriverFailure(
                        "the process writes when nothing was asked, and there is one reply to a request, in turn: "
                                + early.shown());
            }
            write(line, what);
            ObjectNode reply = reply(what, end, patience, events);
            if (reply.has("failed")) {
                throw new DriverFailure(String.format(
                        Locale.ROOT,
                        "the process failed to %s: %s",
                        what,
                        reply.path("failed").asText()));
            }
            done = true;
            return reply;
        } finally {
            late.cancel(false);
            if (!done) {
                kill();
            }
        }
    }

    private void write(ObjectNode line, String what) {
        try {
            input.write((Json.write(line) + '\n').getBytes(StandardCharsets.UTF_8));
            input.flush();
        } catch (IOException e) {
            // It has closed its input, or has ended; what it has written before says which, and why.
            if (process.isAlive() && !endsWithin(Duration.ofMillis(200))) {
                throw new DriverFailure(
                        "the process has closed its standard input, and was asked to " + what + errors.shown());
            }
        }
    }

    private ObjectNode reply(String what, long end, Duration patience, Consumer<ObjectNode> events) {
        while (true) {
            ObjectNode line = parsed(next(what, end, patience));
            JsonNode reply = line.get("reply");
            if (reply == null) {
                events.accept(line);
                continue;
            }
            if (!reply.isIntegralNumber() || reply.asLong() != requests) {
                throw new DriverFailure(String.format(
                        Locale.ROOT,
                        "request %d, %s, awaits its reply, and the process replies to %s; there is one reply to a request, in turn",
                        requests,
                        what,
                        reply));
            }
            return line;
        }
    }

    private Lines.Line next(String what, long end, Duration patience) {
        Lines.Line line;
        try {
            line = output.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DriverFailure("given up: the process was asked to " + what);
        }
        if (line == null || (line.isEnd() && System.nanoTime() >= end)) {
            throw DriverFailure.late(String.format(
                    Locale.ROOT,
                    "the process has not replied to %s within %s s%s",
                    what,
                    patience.toMillis() / 1_000.0,
                    errors.shown()));
        }
        if (line.isEnd()) {
            throw new DriverFailure(ended("when it was asked to " + what));
        }
        if (!line.problem().isEmpty()) {
            throw new DriverFailure(
                    String.format(Locale.ROOT, "the process writes %s: %s", line.problem(), line.shown()));
        }
        return line;
    }

    private static ObjectNode parsed(Lines.Line line) {
        try {
            return Json.object(line.text());
        } catch (JsonProcessingException e) {
            throw new DriverFailure("the process writes what is no line of the protocol: " + line.shown());
        }
    }

    /** How it has ended, or nothing if it runs. */
    @Nullable
    String ended() {
        return process.isAlive() ? null : ended("by itself, while it was asked for nothing");
    }

    private String ended(String when) {
        return endsWithin(Duration.ofSeconds(1))
                ? String.format(
                        Locale.ROOT,
                        "the process has ended, with exit status %d, %s%s",
                        process.exitValue(),
                        when,
                        errors.shown())
                : "the process has closed its standard output, " + when + errors.shown();
    }

    /** Closes its input, whereupon it is to end; if it does not, it is killed. */
    void close() {
        try {
            input.close();
        } catch (IOException e) {
            // It is about to be killed anyway.
        }
        endsWithin(Duration.ofSeconds(2));
        kill();
    }

    /** Kills it, and all that it has started. */
    void kill() {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private boolean endsWithin(Duration time) {
        try {
            process.onExit().get(time.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
