package dev.yieldpoint.tck.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;

/** Reads what a process writes, line by line and within bounds. */
final class ProcessLines {

    /** In bytes. */
    private static final int LONGEST = 1_000_000;

    private static final int LONGEST_SHOWN = 200;

    private static final int BUFFER = 8_192;

    /** An escape sequence that sets the colours of a terminal. */
    private static final String COLOURS = "\\e\\[[0-9;]*[A-Za-z]";

    private final InputStream in;

    /** Bytes that were read and belong to no line yet: from {@link #begin} to {@link #end}. */
    private final byte[] buffer = new byte[BUFFER];

    private int begin;
    private int end;

    /** The lines of a stream, to be read by one thread. */
    ProcessLines(InputStream in) {
        this.in = in;
    }

    /** How a line was read. */
    private enum State {
        WHOLE,
        /** The output has ended within it. */
        UNFINISHED,
        TOO_LONG,
        NO_UTF_8,
        /** It is no line: the output has ended. */
        END
    }

    /** A line, or the end of them. */
    record Line(String text, State state) {

        private static final Line END = new Line("", State.END);

        boolean isEnd() {
            return state == State.END;
        }

        /** Whether the output has ended within the line. */
        boolean isUnfinished() {
            return state == State.UNFINISHED;
        }

        /** The line as a message may quote it. */
        String shown() {
            return '«' + plain(text, LONGEST_SHOWN).strip() + '»';
        }

        /**
         * The object that it holds.
         *
         * @throws ProtocolBreachException if it holds none
         */
        ObjectNode object() {
            if (state == State.TOO_LONG) {
                throw new ProtocolBreachException(
                        String.format(
                                Locale.ROOT,
                                "the process has written more than %,d bytes without a line feed",
                                LONGEST),
                        ProtocolBreachException.WHOLE_LINES);
            }
            if (state == State.NO_UTF_8) {
                throw new ProtocolBreachException(
                        "the process has written a line that is not UTF-8", ProtocolBreachException.UTF_8);
            }
            if (text.startsWith("\uFEFF") || text.indexOf('\0') >= 0) {
                throw new ProtocolBreachException(
                        "the process has written a line with a byte order mark, or in UTF-16",
                        ProtocolBreachException.UTF_8);
            }
            if (text.isBlank()) {
                throw new ProtocolBreachException("the process has written an empty line", ProtocolBreachException.LOG);
            }
            try {
                return Json.object(text);
            } catch (MismatchedInputException e) {
                if (e.getOriginalMessage().startsWith("Duplicate field")) {
                    throw new ProtocolBreachException(
                            "the process has written a line in which a field of an object stands twice",
                            ProtocolBreachException.WHOLE_LINES);
                }
                throw text.stripLeading().startsWith("{")
                        ? new ProtocolBreachException(
                                "the process has written a line with something after its JSON object",
                                ProtocolBreachException.WHOLE_LINES)
                        : new ProtocolBreachException(
                                "the process has written a line that is not a JSON object",
                                ProtocolBreachException.LOG);
            } catch (JsonProcessingException e) {
                throw text.stripLeading().startsWith("{")
                        ? new ProtocolBreachException(
                                "the process has written a line that is not well-formed JSON" + at(e),
                                ProtocolBreachException.WHOLE_LINES)
                        : new ProtocolBreachException(
                                "the process has written a line that is not JSON", ProtocolBreachException.LOG);
            }
        }

        private static String at(JsonProcessingException e) {
            return e.getLocation() == null
                    ? ""
                    : String.format(
                            Locale.ROOT, ", from column %d on", e.getLocation().getColumnNr());
        }
    }

    /** A text without colours and control characters, cut if it is long. */
    static String plain(String text, int longest) {
        String plain = text.replaceAll(COLOURS, "")
                .replace("\t", "    ")
                .replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", " ")
                .stripTrailing();
        if (plain.length() <= longest) {
            return plain;
        }
        int cut = Character.isHighSurrogate(plain.charAt(longest - 1)) ? longest - 1 : longest;
        return plain.substring(0, cut) + '…';
    }

    /** Puts every line into the queue, on a thread of its own, and then the end. */
    static void pump(InputStream from, BlockingQueue<Line> queue) {
        start("yieldpoint-process-output", () -> {
            ProcessLines lines = new ProcessLines(from);
            try {
                Line line;
                do {
                    line = lines.next();
                    queue.put(line);
                } while (!line.isEnd());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The next line; one that is too long is cut. A stream that fails has ended. */
    Line next() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (bytes.size() < LONGEST && !isEnd()) {
            int length = lengthOfLine(LONGEST - bytes.size());
            bytes.write(buffer, begin, length);
            begin += length;
            if (begin < end && buffer[begin] == '\n') {
                break;
            }
        }
        boolean isEnd = isEnd();
        if (isEnd && bytes.size() == 0) {
            return Line.END;
        }
        boolean isWhole = !isEnd && buffer[begin] == '\n';
        begin += isEnd ? 0 : 1;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
            return new Line(text, isEnd ? State.UNFINISHED : isWhole ? State.WHOLE : State.TOO_LONG);
        } catch (CharacterCodingException e) {
            String text = bytes.toString(StandardCharsets.ISO_8859_1);
            return new Line(text, isEnd ? State.UNFINISHED : isWhole ? State.NO_UTF_8 : State.TOO_LONG);
        }
    }

    /** How many of the bytes at hand belong to the line, and at most so many. */
    private int lengthOfLine(int longest) {
        int length = 0;
        while (length < longest && begin + length < end && buffer[begin + length] != '\n') {
            length++;
        }
        return length;
    }

    /** Whether the stream has ended; waits for more bytes if none are at hand. */
    private boolean isEnd() {
        if (begin == end) {
            begin = 0;
            try {
                end = Math.max(0, in.read(buffer));
            } catch (IOException e) {
                end = 0;
            }
        }
        return end == 0;
    }

    /** Does something on a thread that keeps no JVM from ending. */
    static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
