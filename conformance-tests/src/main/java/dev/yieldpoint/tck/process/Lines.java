package dev.yieldpoint.tck.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.stream.Collectors;

/** Reads what a process writes, line by line and within bounds. */
final class Lines {

    /** In bytes. */
    private static final int LONGEST = 1_000_000;

    private static final int LONGEST_SHOWN = 200;

    private Lines() {}

    /**
     * A line, or the end of them.
     *
     * @param problem why it is none that could be read, or empty
     */
    record Line(String text, String problem) {

        private static final Line END = new Line("", "the end");

        boolean isEnd() {
            return equals(END);
        }

        /** The line as a message may quote it. */
        String shown() {
            return '«' + plain() + '»';
        }

        private String plain() {
            String plain = text.replaceAll("\\p{Cntrl}", " ").strip();
            return plain.length() > LONGEST_SHOWN ? plain.substring(0, LONGEST_SHOWN) + '…' : plain;
        }
    }

    /** Puts every line into the queue, on a thread of its own, and then the end. */
    static void pump(InputStream from, BlockingQueue<Line> queue) {
        start("yieldpoint-process-output", () -> {
            try (InputStream in = new BufferedInputStream(from)) {
                Line line;
                do {
                    line = next(in);
                    queue.put(line);
                } while (!line.isEnd());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (IOException e) {
                queue.add(Line.END);
            }
        });
    }

    /** The next line; one that is too long is cut, and the rest of it not read any more. */
    private static Line next(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n' && bytes.size() < LONGEST) {
            bytes.write(next);
            next = in.read();
        }
        if (next < 0 && bytes.size() == 0) {
            return Line.END;
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return new Line(text, next >= 0 && next != '\n' ? "a line without end" : "");
        } catch (CharacterCodingException e) {
            return new Line(bytes.toString(StandardCharsets.ISO_8859_1), "what is no UTF-8");
        }
    }

    /** The first and the last that a process has written to its standard error. Guarded by itself. */
    static final class Errors {

        private static final int FIRST = 3;
        private static final int LINES = 10;

        private final List<String> lines = new ArrayList<>();

        private Errors() {}

        /** Reads it, on a thread of its own. */
        static Errors of(InputStream from) {
            Errors errors = new Errors();
            start("yieldpoint-process-errors", () -> {
                try (InputStream in = new BufferedInputStream(from)) {
                    for (Line line = next(in); !line.isEnd(); line = next(in)) {
                        errors.add(line.plain());
                    }
                } catch (IOException e) {
                    // There is no more to come.
                }
            });
            return errors;
        }

        private synchronized void add(String line) {
            lines.add(line);
            if (lines.size() > LINES) {
                lines.remove(FIRST);
            }
        }

        /** The lines for the end of a message. */
        synchronized String shown() {
            return lines.isEmpty()
                    ? ""
                    : "; it has written to its standard error"
                            + lines.stream()
                                    .map(line -> System.lineSeparator() + "    " + line)
                                    .collect(Collectors.joining());
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
