package dev.yieldpoint.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgainTest {

    @Test
    void a_shell_takes_each_word_as_one() {
        assertThat(Again.words(List.of("java", "-jar", "a b.jar", "it's", "", "$HOME", "x=1")))
                .isEqualTo("java -jar 'a b.jar' 'it'\\''s' '' '$HOME' x=1");
    }

    @Test
    void what_stands_behind_the_runtime_comes_last() {
        Again again = new Again("check --clause ", "check --replay ", " -- mine");
        assertThat(again.clause("POST-1")).isEqualTo("check --clause POST-1 -- mine");
        assertThat(again.replay("yp1-x")).isEqualTo("check --replay yp1-x -- mine");
    }
}
