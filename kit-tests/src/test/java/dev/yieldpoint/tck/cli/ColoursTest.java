package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColoursTest {

    private static final String GREEN = "\u001B[32m";
    private static final String RED = "\u001B[31m";
    private static final String YELLOW = "\u001B[33m";
    private static final String END = "\u001B[0m";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream raw = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final PrintStream out = new Streams(raw, raw, true).out();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | TERM=xterm            | true",
                "true  |                       | true",
                "true  | TERM=xterm NO_COLOR=  | true",
                "true  | TERM=xterm NO_COLOR=1 | false",
                "true  | TERM=xterm NO_COLOR=0 | false",
                "true  | TERM=dumb             | false",
                "false | TERM=xterm            | false",
                "false |                       | false"
            })
    void only_a_terminal_that_can_show_colours_gets_them_unless_the_user_objects(
            boolean terminal, String variables, boolean wanted) {
        Map<String, String> environment = Stream.of(variables == null ? new String[0] : variables.split(" "))
                .map(variable -> variable.split("=", 2))
                .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
        assertThat(Colours.wanted(environment, terminal)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "GREEN|  ✔ lifecycle  6 of 6 clauses, 13 of 13 scenarios",
                "GREEN|reference: CONFORMANT · MUST 46/46",
                "GREEN|mine (self-reported): CONFORMANT · MUST 46/46",
                "RED|  ✘ channel    0 of 12 clauses, 0 of 26 scenarios",
                "RED|VIOLATED CHANNEL-2 · MUST",
                "RED|THE RUNTIME FAILED in an operation that no clause specifies",
                "RED|THE PROCESS BREAKS THE PROTOCOL, so this says nothing about the clauses.",
                "RED|ERROR OF THE KIT in CHANNEL-2a",
                "RED|STALE KNOWN FAILURES: remove these lines from the list, or update the failure that they expect",
                "RED|      ▶   21  \"clerk\" receives \"b\"",
                "RED|mine: NOT CONFORMANT · MUST 0/46",
                "RED|mine: PROTOCOL BROKEN · MUST 0/0",
                "YELLOW|VIOLATED STATE-5 · SHOULD (does not count unless --strict)",
                "YELLOW|  ≈ channel    0 of 12 clauses, 0 of 26 scenarios",
                "YELLOW|  ? channel    0 of 12 clauses, 0 of 26 scenarios",
                "YELLOW|  ! channel    0 of 12 clauses, 0 of 26 scenarios",
                "YELLOW|KNOWN CHANNEL-2 · MUST",
                "YELLOW|UNDECIDED: the machine stalled",
                "YELLOW|NOT RUN: it hung",
                "YELLOW|mine: AS KNOWN · MUST 45/46 (1 known failure)",
                "YELLOW|mine: NO VERDICT · MUST 0/0",
                "|  ∅ atoms      not applicable",
                "|    Messages from one sender are received in the order in which they were sent.",
                "|      seen  VIOLATED CHANNEL-2 · MUST",
                "|Yieldpoint 1 (detects 132 of the 157 faulty runtimes in its ledger) checks \"mine\": mine"
            })
    void a_line_gets_its_colour_by_what_it_begins_with(String colour, String line) {
        String code = colour == null
                ? ""
                : Map.of("GREEN", GREEN, "RED", RED, "YELLOW", YELLOW).get(colour);
        out.println(line);
        out.printf("%s%n", line);
        String shown = code + line + (code.isEmpty() ? "" : END) + System.lineSeparator();
        assertThat(printed()).isEqualTo(shown + shown);
    }

    @Test
    void without_a_terminal_no_line_is_coloured() {
        new Streams(raw, raw).out().println("VIOLATED CHANNEL-2 · MUST");
        assertThat(printed()).isEqualTo("VIOLATED CHANNEL-2 · MUST" + System.lineSeparator());
    }

    @Test
    void what_a_runtime_says_is_escaped_all_the_same() {
        out.println("VIOLATED \u001B[32m green\u001B[0m");
        assertThat(printed()).isEqualTo(RED + "VIOLATED \\u001B[32m green\\u001B[0m" + END + System.lineSeparator());
    }

    @Test
    void a_line_that_is_flushed_before_its_end_is_not_coloured() {
        out.print("VIOLATED ");
        out.flush();
        assertThat(printed()).isEqualTo("VIOLATED ");
        out.println("CHANNEL-2");
        out.println("VIOLATED CHANNEL-3");
        assertThat(printed())
                .isEqualTo("VIOLATED CHANNEL-2" + System.lineSeparator() + RED + "VIOLATED CHANNEL-3" + END
                        + System.lineSeparator());
    }

    @Test
    void an_output_that_cannot_be_written_is_noticed() {
        PrintStream full = new PrintStream(new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        });
        PrintStream coloured = new Streams(full, raw, true).out();
        coloured.print("VIOLATED");
        assertThat(coloured.checkError()).isTrue();
    }

    private String printed() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
