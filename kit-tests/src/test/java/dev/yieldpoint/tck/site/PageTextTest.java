package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import java.util.List;
import org.junit.jupiter.api.Test;

class PageTextTest {

    @Test
    void words_belong_to_the_innermost_place_around_them() {
        List<PageText.Place> places = PageText.of(List.of(
                element("p", "Before."),
                element(
                                "section",
                                element("h2", "Outer"),
                                element("p", text("Some "), element("em", "stressed"), text(" words.")),
                                element("li", "Inner").id("inner"),
                                element("p", "Behind."))
                        .css("kind")
                        .id("outer")));
        assertThat(places)
                .containsExactly(
                        new PageText.Place("", "", "Before.", List.of("Before."), List.of()),
                        new PageText.Place(
                                "outer", "kind", "Outer", List.of("Some stressed words.", "Behind."), List.of()),
                        new PageText.Place("inner", "", "Inner", List.of("Inner"), List.of()));
    }

    @Test
    void a_heading_with_an_id_begins_a_place_and_one_without_ends_it() {
        List<PageText.Place> places = PageText.of(List.of(
                element("h2", "One").id("one"),
                element("p", "Of one."),
                element("h2", "Two"),
                element("p", "Of the page."),
                element("dl", element("dt", "term").id("term"), element("dd", "Its meaning."))));
        assertThat(places.stream().map(PageText.Place::anchor)).containsExactly("", "one", "term");
        assertThat(places.stream().map(PageText.Place::lines))
                .containsExactly(List.of("Of the page."), List.of("Of one."), List.of("Its meaning."));
        assertThat(places.get(2).heading()).isEqualTo("term");
    }

    @Test
    void source_texts_and_tables_and_what_is_folded_are_no_lines() {
        PageText.Place page = PageText.of(List.of(
                        element("pre", element("code", "let a = 1;")),
                        element("table", element("tr", element("td", "left"), element("td", "right"))),
                        element("details", element("summary", "More"), element("p", "Folded."))))
                .get(0);
        assertThat(page.lines()).isEmpty();
        assertThat(page.rest()).containsExactly("let a = 1;", "left", "right", "Folded.");
    }

    @Test
    void forms_and_lists_of_what_is_told_elsewhere_are_left_out() {
        Html form = element("form", element("label", "Level"));
        Html contents = element("ul", element("li", "CHANNEL-1")).css("contents");
        assertThat(PageText.of(List.of(form, contents)))
                .containsExactly(new PageText.Place("", "", "", List.of(), List.of()));
    }
}
