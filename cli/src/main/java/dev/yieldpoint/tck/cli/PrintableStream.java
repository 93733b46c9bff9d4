package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.trace.Printable;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A stream in UTF-8 that shows what would drive a terminal as escapes, whoever prints it: see {@link Printable#forTerminal}.
 * Text is cleaned as text, so that lone surrogates are still there, and what comes as bytes is cleaned as well.
 */
final class PrintableStream extends PrintStream {

    private final PrintStream raw;

    /** Prints to a stream, which gets bytes in UTF-8 at once: there is nothing to flush. */
    PrintableStream(PrintStream raw) {
        super(new Cleaning(raw), false, StandardCharsets.UTF_8);
        this.raw = raw;
    }

    @Override
    public void print(char c) {
        print(String.valueOf(c));
    }

    @Override
    public void print(char[] chars) {
        print(String.valueOf(chars));
    }

    @Override
    public void print(Object object) {
        print(String.valueOf(object));
    }

    @Override
    public void print(String text) {
        super.print(clean(String.valueOf(text)));
    }

    @Override
    public boolean checkError() {
        boolean own = super.checkError(); // which flushes, and so comes first
        return raw.checkError() || own;
    }

    private static String clean(String text) {
        String separator = System.lineSeparator();
        return separator.equals("\n")
                ? Printable.forTerminal(text)
                : Printable.forTerminal(text.replace(separator, "\n")).replace("\n", separator);
    }

    /** Decodes what is printed; a sequence that is not complete yet waits for its end. */
    private static final class Cleaning extends OutputStream {

        private final PrintStream raw;
        private final CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private ByteBuffer begun = ByteBuffer.allocate(0);

        Cleaning(PrintStream raw) {
            this.raw = raw;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int offset, int length) {
            ByteBuffer all = ByteBuffer.allocate(begun.remaining() + length);
            all.put(begun).put(bytes, offset, length).flip();
            CharBuffer text = CharBuffer.allocate(all.remaining() + 1);
            decoder.reset().decode(all, text, false);
            begun = all.slice();
            byte[] clean = clean(text.flip().toString()).getBytes(StandardCharsets.UTF_8);
            raw.write(clean, 0, clean.length);
        }

        @Override
        public void flush() {
            raw.flush();
        }
    }
}
