package dev.yieldpoint.tck.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Execution(ExecutionMode.CONCURRENT)
class PrintableTest {

    private static final String HIGH = String.valueOf((char) 0xD83D);
    private static final String LOW = String.valueOf((char) 0xDE00);

    @Test
    void plain_text_is_unchanged() {
        String plain = "größe\t«x» ✔ " + HIGH + LOW + "\nשלום";
        assertThat(Printable.forTerminal(plain)).isSameAs(plain);
        assertThat(Printable.wellFormed(plain)).isSameAs(plain);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 7, 8, 0x0B, 0x0D, 0x1B, 0x7F, 0x80, 0x9B, 0x9F, 0x061C, 0x200E, 0x200F, 0x202A, 0x202E, 0x2066,
                0x2069, 0xFEFF
            })
    void what_drives_a_terminal_is_shown_as_an_escape(int point) {
        assertThat(Printable.forTerminal("a" + Character.toString(point) + "b"))
                .isEqualTo("a\\u%04Xb".formatted(point));
    }

    @Test
    void lone_surrogates_are_shown_as_escapes_or_replaced() {
        assertThat(Printable.forTerminal("a" + HIGH + "b" + LOW)).isEqualTo("a\\uD83Db\\uDE00");
        assertThat(Printable.forTerminal(LOW + HIGH)).isEqualTo("\\uDE00\\uD83D");
        assertThat(Printable.wellFormed("a" + HIGH + "b" + LOW + HIGH + LOW)).isEqualTo("a�b�" + HIGH + LOW);
    }

    @Test
    void escaping_twice_changes_nothing_more() {
        String once = Printable.forTerminal("\u001B[31mred" + HIGH);
        assertThat(once).isEqualTo("\\u001B[31mred\\uD83D");
        assertThat(Printable.forTerminal(once)).isSameAs(once);
    }
}
