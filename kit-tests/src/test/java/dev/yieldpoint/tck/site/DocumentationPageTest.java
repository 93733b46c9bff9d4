package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.rust.RustListing;
import dev.yieldpoint.tck.rust.RustListings;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Erratum;
import dev.yieldpoint.tck.specification.Ids;
import dev.yieldpoint.tck.specification.Traceability.Kind;
import dev.yieldpoint.tck.specification.Traceability.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class DocumentationPageTest {

    private static final SiteContent BOOK = SiteContent.load();
    private static final Map<String, Document> PAGES = Examples.pages(Examples.site(Examples.documented()));

    private final Document page = PAGES.get("documentation.html");

    @Test
    void the_sections_stand_in_the_order_of_the_pages() {
        assertThat(page.select("main h2, main h3").eachText())
                .containsExactly(
                        "The reference page: Coroutines",
                        "use_coroutine",
                        "Yielding Values",
                        "Sending Values",
                        "Automatic injection into the Context API",
                        "The cookbook page: Working with External State",
                        "Working with non-reactive State",
                        "Making Reactive State External",
                        "The contracts of the types that the pages name");
    }

    @Test
    void every_place_stands_in_its_order_with_its_words_and_its_clauses() {
        assertThat(page.select(".sentences > li, .block").eachAttr("id"))
                .containsExactlyElementsOf(
                        BOOK.traceability().places().map(BOOK.places()::of).toList());
        for (Place place : BOOK.traceability().places().toList()) {
            Element shown = page.getElementById(BOOK.places().of(place));
            assertThat(shown.text()).contains(Prose.plain(place.words()));
            assertThat(shown.select("> .remark a").eachText())
                    .as(place.words())
                    .containsExactlyElementsOf(place.clauses());
            assertThat(shown.select(".erratum, .again")).hasSameSizeAs(place.errata());
        }
    }

    @Test
    void every_block_stands_beside_its_rust_and_its_java() {
        for (Element block : page.select(".block")) {
            Place place = BOOK.traceability()
                    .places()
                    .filter(Place::played)
                    .filter(played -> BOOK.places().of(played).equals(block.id()))
                    .findFirst()
                    .orElseThrow();
            FeatureTexts.Told first = BOOK.played(place).get(0);
            RustListings listings = RustText.listings(first.steps());
            assertThat(block.select(".listing.rust").eachText())
                    .as(place.words())
                    .isNotEmpty()
                    .hasSameSizeAs(first.steps().stream()
                            .filter(step -> !step.body().isEmpty())
                            .toList());
            assertThat(block.select(".listing.rust").stream().map(Element::wholeText))
                    .containsExactlyElementsOf(IntStream.range(0, first.steps().size())
                            .boxed()
                            .flatMap(step -> listings.listing(step).stream())
                            .map(RustListing::rust)
                            .toList());
            assertThat(block.select(".listing:not(.rust)").get(0).wholeText()).isEqualTo(BOOK.java(place));
            assertThat(block.select(".played a").eachText())
                    .containsExactlyElementsOf(BOOK.played(place).stream()
                            .map(FeatureTexts.Told::id)
                            .toList());
            assertThat(block.select(".beside .steps .body")).as(place.words()).isNotEmpty();
        }
        assertThat(page.select("#block-component h4").text())
                .isEqualTo("The block component: a coroutine that listens to a connection");
    }

    @Test
    void every_erratum_is_told_once_in_full() {
        assertThat(page.select(".erratum").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        BOOK.errata().stream().map(Erratum::id).toList());
        assertThat(page.select("#block-component .erratum").text())
                .startsWith("ERRATUM-3 the blocks component")
                .contains(
                        "Seen a body that does not mention rx",
                        "Chosen the channel belongs",
                        "Why no body, render or listener can");
        assertThat(page.select("#block-to-owned .again").text()).isEqualTo("ERRATUM-3 is about this place, too.");
    }

    @Test
    void each_clause_leads_to_its_places_and_each_place_to_its_clauses() {
        for (Clause clause : BOOK.specification().clauses()) {
            List<String> leading = PAGES.get(SiteContent.page(clause.chapter()))
                    .select("#" + clause.id() + " .places a[href^=documentation.html]")
                    .eachAttr("href");
            Stream<String> places = BOOK.traceability()
                    .places()
                    .filter(place -> place.clauses().contains(clause.id()))
                    .map(BOOK.places()::of);
            Stream<String> errata = BOOK.errata().stream()
                    .filter(erratum -> erratum.told().stream()
                            .anyMatch(told -> Ids.in(told.text()).contains(clause.id())))
                    .map(Erratum::id);
            assertThat(leading)
                    .as(clause.id())
                    .containsExactlyElementsOf(Stream.concat(places, errata)
                            .map(anchor -> "documentation.html#" + anchor)
                            .toList());
        }
        assertThat(page.select(".remark a").eachAttr("href")).contains("channel.html#CHANNEL-1");
    }

    @Test
    void a_chapter_begins_with_what_the_specification_says_of_it_and_introduces_each_feature_once() {
        for (String chapter : BOOK.specification().chapters()) {
            Document shown = PAGES.get(SiteContent.page(chapter));
            assertThat(shown.select("main p.lead").eachText())
                    .isEqualTo(BOOK.guide().introductions().get(chapter).stream()
                            .map(Prose::plain)
                            .toList());
            assertThat(shown.select(".feature strong").eachText())
                    .containsExactlyElementsOf(BOOK.clauses(chapter).stream()
                            .flatMap(clause -> BOOK.scenarios(clause).stream())
                            .map(FeatureTexts.Told::feature)
                            .distinct()
                            .toList());
        }
    }

    @Test
    void the_glossary_and_the_pages_are_found() {
        assertThat(PAGES.get("glossary.html").select("dt").eachText())
                .containsExactlyElementsOf(BOOK.guide().glossary().stream()
                        .map(term -> term.word())
                        .toList());
        String index = SearchIndex.script(BOOK, Recordings.of(BOOK, List.of()), List.of());
        assertThat(index)
                .contains("documentation.html#ERRATUM-9", "documentation.html#block-send", "glossary.html#buffer");
        assertThat(BOOK.traceability().places().filter(place -> place.kind() == Kind.CONTRACT))
                .allSatisfy(place -> assertThat(index)
                        .contains("documentation.html#" + BOOK.places().of(place) + "\""));
    }
}
