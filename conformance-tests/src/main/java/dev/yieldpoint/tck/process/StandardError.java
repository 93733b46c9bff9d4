package dev.yieldpoint.tck.process;

import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The first and the last lines that a process has written to its standard error since its run began. Guarded by itself.
 *
 * <p>What is written there is no part of the protocol, and comes over a pipe of its own: a line that was written before a reply
 * may be read after it.
 */
final class StandardError {

    private static final int FIRST = 20;
    private static final int LAST = 30;
    private static final int LONGEST = 400;
    /** Lines that a message has room for. */
    private static final int IN_A_MESSAGE = 10;

    private final List<String> first = new ArrayList<>();
    private final Deque<String> last = new ArrayDeque<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private long leftOut;

    private StandardError() {}

    /** Reads a stream, on a thread of its own. */
    static StandardError of(InputStream from) {
        StandardError errors = new StandardError();
        ProcessLines.start("yieldpoint-process-errors", () -> {
            ProcessLines lines = new ProcessLines(from);
            for (ProcessLines.Line line = lines.next(); !line.isEnd(); line = lines.next()) {
                errors.add(ProcessLines.plain(line.text(), LONGEST));
            }
            errors.end.countDown();
        });
        return errors;
    }

    private synchronized void add(String line) {
        if (first.size() < FIRST) {
            first.add(line);
            return;
        }
        last.add(line);
        if (last.size() > LAST) {
            last.remove();
            leftOut++;
        }
    }

    /** A run begins: what was written before does not belong to it. */
    synchronized void begin() {
        first.clear();
        last.clear();
        leftOut = 0;
    }

    /** Waits until the stream has ended, as it does when the process and all that it has started are dead. */
    void awaitEnd(Duration longest) {
        try {
            var unused = end.await(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The lines, one below the other, or empty. */
    synchronized String excerpt() {
        List<String> lines = new ArrayList<>(first);
        if (leftOut > 0) {
            lines.add(String.format(Locale.ROOT, "… %,d lines are left out …", leftOut));
        }
        lines.addAll(last);
        return indented(lines);
    }

    /** The last of the lines, for the end of a message, or empty. */
    synchronized String inMessage() {
        List<String> lines = new ArrayList<>(first);
        lines.addAll(last);
        return lines.isEmpty()
                ? ""
                : "; its standard error ends with"
                        + System.lineSeparator()
                        + indented(lines.subList(Math.max(0, lines.size() - IN_A_MESSAGE), lines.size()));
    }

    private static String indented(List<String> lines) {
        return lines.stream().map(line -> "    " + line).collect(Collectors.joining(System.lineSeparator()));
    }
}
