package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The model of the player, whose tests are written in its own language and run in node. */
class PlayerModelTest {

    private static final Path TESTS = Path.of("src", "test", "js", "player.test.js");

    @Test
    @Timeout(value = 2, unit = TimeUnit.MINUTES)
    void its_own_tests_pass() throws Exception {
        Process node;
        try {
            node = new ProcessBuilder("node", TESTS.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            System.out.println("== skipped: the model of the player, since there is no node here");
            Assumptions.abort("there is no node here");
            return;
        }
        String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor()).as(said).isZero();
        assertThat(said).containsPattern("# pass [1-9]").contains("# fail 0");
    }
}
