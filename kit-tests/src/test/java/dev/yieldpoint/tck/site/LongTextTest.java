package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LongTextTest {

    private static String numbers(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(Integer::toString).collect(Collectors.joining(", "));
    }

    @Test
    void a_long_list_is_cut_after_a_dozen_items_with_a_count_and_the_whole_is_folded() {
        String message = "\"sync\" logged " + numbers(10_000) + ", expected " + numbers(3);
        assertThat(LongText.brief(message))
                .isEqualTo("\"sync\" logged 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … 9,988 more, expected 1, 2, 3");
        assertThat(Html.words(List.of(LongText.whole(message))))
                .startsWith("all " + String.format("%,d", message.length()) + " characters")
                .endsWith(message);
    }

    @Test
    void each_list_of_a_line_is_cut_by_itself_also_if_its_items_have_commas() {
        String items =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "\"a, " + i + "\"").collect(Collectors.joining(", "));
        assertThat(LongText.brief("logged " + items + " and then " + items).split("… 8 more", -1))
                .hasSize(3);
    }

    @Test
    void what_is_no_list_is_cut_after_two_hundred_characters_and_never_within_one() {
        assertThat(LongText.brief("x".repeat(1_000))).isEqualTo("x".repeat(200) + "… 800 more characters");
        assertThat(LongText.brief("😀".repeat(1_000))).isEqualTo("😀".repeat(200) + "… 800 more characters");
    }

    @Test
    void of_many_lines_the_first_are_shown() {
        assertThat(LongText.brief("a\n".repeat(20))).isEqualTo("a\n".repeat(6) + "… 14 more lines");
    }

    @Test
    void a_short_text_is_shown_as_it_is() {
        for (String text : List.of("", "a", numbers(30), "a\nb\n", "a\n\nb")) {
            assertThat(LongText.isLong(text)).as(text).isFalse();
            assertThat(Html.words(List.of(LongText.of(text)))).isEqualTo(text);
        }
    }
}
