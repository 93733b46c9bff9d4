package dev.yieldpoint.tck.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.cli.Console;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The command that a verdict prints to check a root alone starts the same process, gives the same root, and fails. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("processes")
@Timeout(120)
class ProcessCheckedAloneTest {

    private static final String AGAIN = "    Check it alone: ";
    private static final String VIOLATED = "VIOLATED ";

    @Test
    void whatIsPrintedShowsTheSameRoot() throws Exception {
        List<String> command = new ArrayList<>(Hosted.command("reference", Quirk.FAKES_RECEIPTS));
        command.add("a word that only the shell's quotes keep together; it's one");
        List<String> words = new ArrayList<>(List.of("check", "--clause", "CHANNEL-2", "--tries", "0", "--"));
        words.addAll(command);

        Console verdict = Console.run(words.toArray(String[]::new));
        assertThat(roots(verdict)).containsExactly("YIELDING-3");

        List<String> printed =
                asTheShellTakesIt(starting(verdict, AGAIN).findFirst().orElseThrow());
        List<String> again = printed.subList(printed.indexOf("check"), printed.size());
        assertThat(again.subList(again.indexOf("--") + 1, again.size())).isEqualTo(command);

        Console alone = Console.run(again.toArray(String[]::new));
        assertThat(roots(alone)).as(String.join("\n", alone.out())).isEqualTo(roots(verdict));
        assertThat(alone.status()).isEqualTo(1);
    }

    private static List<String> asTheShellTakesIt(String command) throws Exception {
        Process shell = new ProcessBuilder("sh", "-c", "printf '%s\\n' " + command).start();
        return new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    private static List<String> roots(Console verdict) {
        return starting(verdict, VIOLATED).map(line -> line.split(" ", 2)[0]).toList();
    }

    private static Stream<String> starting(Console verdict, String prefix) {
        return verdict.out().stream()
                .filter(line -> line.startsWith(prefix))
                .map(line -> line.substring(prefix.length()));
    }
}
