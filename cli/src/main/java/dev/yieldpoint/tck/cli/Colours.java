package dev.yieldpoint.tck.cli;

import dev.yieldpoint.tck.run.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Colours a verdict line by line, each as a whole, by what it begins with. The lines come here when their control characters are
 * escapes already. A line that is flushed before its end is not coloured.
 */
final class Colours extends OutputStream {

    /** In the order in which they are tried. */
    private enum Colour {
        YELLOW(
                33,
                chapter(Status.KNOWN_FAILURE, Status.KIT_ERROR, Status.UNDECIDED),
                figures("AS KNOWN|NO VERDICT"),
                "(KNOWN|UNDECIDED:|NOT RUN:) .*",
                "VIOLATED .*\\(does not count unless --[a-z]+( \\S+)?\\)"),
        GREEN(32, chapter(Status.PASSED), figures("CONFORMANT")),
        RED(
                31,
                chapter(Status.FAILED),
                figures("NOT CONFORMANT|PROTOCOL BROKEN"),
                "(VIOLATED|THE RUNTIME FAILED|THE PROCESS BREAKS|ERROR OF THE KIT|STALE KNOWN FAILURES:) .*",
                " +▶ .*");

        private final String begin;
        private final Pattern lines;

        Colour(int code, String... lines) {
            this.begin = "\u001B[" + code + "m";
            this.lines = Pattern.compile(String.join("|", lines));
        }

        private static String chapter(Status... statuses) {
            return Arrays.stream(statuses)
                    .map(status -> "  " + Pattern.quote(status.mark()) + " .*")
                    .reduce((one, other) -> one + "|" + other)
                    .orElseThrow();
        }

        private static String figures(String verdicts) {
            return "\\S+( \\(self-reported\\))?: (" + verdicts + ") · .*";
        }
    }

    private static final String END = "\u001B[0m";

    private final PrintStream out;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean begun;

    /** Colours what is printed to a stream, which gets text in UTF-8. */
    Colours(PrintStream out) {
        this.out = out;
    }

    /** Whether standard output is coloured. */
    static boolean wanted(Map<String, String> environment, boolean terminal) {
        return terminal
                && environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !"dumb".equals(environment.get("TERM"));
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
        for (int i = offset; i < offset + length; i++) {
            if (bytes[i] == '\n') {
                end();
            } else {
                line.write(bytes[i]);
            }
        }
    }

    @Override
    public synchronized void flush() throws IOException {
        begun |= line.size() > 0;
        print(line.toByteArray());
        line.reset();
    }

    private void end() throws IOException {
        String text = line.toString(StandardCharsets.UTF_8);
        line.reset();
        String coloured = begun ? text : coloured(text);
        begun = false;
        print((coloured + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String coloured(String text) {
        return Arrays.stream(Colour.values())
                .filter(colour -> colour.lines.matcher(text.stripTrailing()).matches())
                .findFirst()
                .map(colour -> colour.begin + text + END)
                .orElse(text);
    }

    private void print(byte[] bytes) throws IOException {
        out.write(bytes, 0, bytes.length);
        if (out.checkError()) {
            throw new IOException("cannot be written");
        }
    }
}
