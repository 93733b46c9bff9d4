package dev.yieldpoint.tck.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * The streams to which commands print. Text on {@link #out} and {@link #err} cannot contain control sequences. Once silenced, only the end of
 * the JVM prints.
 */
final class Streams {

    private final PrintStream rawErr;
    private final PrintStream bar;
    private final PrintStream out;
    private final PrintStream err;
    private volatile boolean silent;

    /** Prints to these two, which get bytes in UTF-8. */
    Streams(PrintStream rawOut, PrintStream rawErr) {
        this(rawOut, rawErr, false);
    }

    /** Prints to these two, the first of them with colours if they are wanted. */
    Streams(PrintStream rawOut, PrintStream rawErr, boolean coloured) {
        this.rawErr = rawErr;
        this.bar = gate(rawErr);
        PrintStream plain = gate(rawOut);
        this.out = new PrintableStream(
                coloured ? new PrintStream(new Colours(plain), false, StandardCharsets.UTF_8) : plain);
        this.err = new PrintableStream(bar);
    }

    PrintStream out() {
        return out;
    }

    PrintStream err() {
        return err;
    }

    /** The error stream with its control sequences, for a progress bar. */
    PrintStream bar() {
        return bar;
    }

    /** Silences all of them, and gives an error stream for the last words. */
    PrintStream silenced() {
        silent = true;
        return new PrintableStream(rawErr);
    }

    private PrintStream gate(PrintStream raw) {
        return new PrintStream(new Gate(raw), false, StandardCharsets.UTF_8);
    }

    /** Reports errors, which a {@link PrintStream} keeps to itself. */
    private final class Gate extends FilterOutputStream {

        private final PrintStream raw;

        Gate(PrintStream raw) {
            super(raw);
            this.raw = raw;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!silent) {
                raw.write(bytes, offset, length);
                report();
            }
        }

        @Override
        public void flush() throws IOException {
            if (!silent) {
                report();
            }
        }

        private void report() throws IOException {
            if (raw.checkError()) {
                throw new IOException("cannot be written");
            }
        }
    }
}
