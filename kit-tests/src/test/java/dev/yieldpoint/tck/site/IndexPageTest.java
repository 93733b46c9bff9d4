package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Clause;
import dev.yieldpoint.tck.specification.Traceability;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The first page, the head of every page, and the links to the source code. */
@Execution(ExecutionMode.CONCURRENT)
class IndexPageTest {

    private static final Path PROJECT = Path.of("..");
    private static final SiteContent BOOK = SiteContent.load();

    private final ObjectNode mine = Examples.documented();
    private final Map<String, String> site = Examples.site(mine, Examples.full().put("runtime", "yours"));
    private final Map<String, Document> pages = Examples.pages(site);
    private final Document index = pages.get("index.html");

    @Test
    void it_opens_with_a_sentence_and_a_scenario_that_moves_or_else_is_a_picture() {
        assertThat(index.select("main > :nth-child(2)").text()).isEqualTo(IndexPage.WHAT);
        Element opening = index.selectFirst("main > :nth-child(3)");
        Element player = opening.selectFirst("> .player.moving[data-open]");
        assertThat(player.attr("data-recording")).isEqualTo("reference/" + IndexPage.SCENARIO);
        assertThat(site.get(player.attr("data-script"))).contains("reference/" + IndexPage.SCENARIO);
        assertThat(player.nextElementSibling().select("svg text")).isNotEmpty();
        assertThat(index.select("script").eachAttr("src")).contains("player.js");
    }

    @Test
    void the_small_matrix_leads_into_the_matrix() {
        Element table = index.selectFirst("table.small");
        assertThat(table.select("thead th").eachText())
                .hasSize(BOOK.specification().chapters().size() + 1);
        assertThat(table.select("tbody th").eachText()).containsExactly("mine 2.1", "yours 2.1");
        Element cell = table.selectFirst("td.failed");
        assertThat(cell.text()).matches("✘ 2 of \\d+ clauses failed");
        assertThat(cell.select("a").attr("href")).isEqualTo("matrix.html#CHANNEL-2");
        assertThat(table.select("td"))
                .hasSize(2 * BOOK.specification().chapters().size());
    }

    @Test
    void each_chapter_has_the_first_sentence_of_its_introduction() {
        assertThat(index.select(".chapters li").eachText())
                .hasSameSizeAs(BOOK.specification().chapters())
                .allMatch(item -> item.matches("\\w+: [A-Z][^.]+\\. \\d+ clauses, \\d+ scenarios"))
                .anyMatch(
                        item -> item.startsWith("Channel: Messages reach a coroutine through a channel of its own. "));
    }

    @Test
    void how_a_runtime_is_checked_is_what_the_readme_says() throws IOException {
        String readme = Files.readString(PROJECT.resolve("README.md"))
                .replaceAll("\\[([^]]*)]\\(([^)]*)\\)", "$1 <$2>")
                .replace("`", "");
        for (IndexPage.Way way : IndexPage.WAYS) {
            assertThat(readme.replaceAll("(?<! \\|) <[^>]*>(?! \\|)", ""))
                    .contains("| " + way.runtime() + " | " + way.interfaces() + " | " + way.guide() + " <"
                            + way.document() + "> |");
            String[] document = way.document().split("#");
            assertThat(Files.readString(PROJECT.resolve(document[0]))).isNotEmpty();
        }
        assertThat(index.select(".ways a").eachAttr("href"))
                .containsExactlyElementsOf(IndexPage.WAYS.stream()
                        .map(way -> Link.project(way.document()).address())
                        .toList());
    }

    @Test
    void every_page_has_an_icon_a_description_and_what_others_show_of_a_link_to_it() {
        assertThat(site.get("favicon.svg")).startsWith("<svg ");
        pages.forEach((name, page) -> {
            assertThat(page.select("link[rel=icon]").attr("href")).isEqualTo("favicon.svg");
            String description = page.select("meta[name=description]").attr("content");
            assertThat(description).as(name).hasSizeBetween(25, 221);
            assertThat(page.select("meta[property=og:description]").attr("content"))
                    .isEqualTo(description);
            assertThat(page.select("meta[property=og:title]").attr("content")).isEqualTo(page.title());
            assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
            assertThat(page.select("meta[property=og:image]").attr("content"))
                    .isEqualTo(
                            "https://github.com/yieldpoint/yieldpoint/raw/main/report/src/main/resources/dev/yieldpoint/tck/site/preview.png");
        });
        assertThat(pages.get("evidence-mine.html")
                        .select("meta[name=description]")
                        .attr("content"))
                .startsWith("✘ not conformant · MUST 34 of 37");
        assertThat(index.select("meta[name=description]").attr("content")).isEqualTo(IndexPage.WHAT);
    }

    @Test
    void the_picture_has_the_size_that_the_pages_name_and_is_small() throws IOException {
        try (InputStream in = Site.class.getResourceAsStream(Page.PREVIEW)) {
            byte[] png = in.readAllBytes();
            assertThat(png)
                    .hasSizeLessThan(60_000)
                    .startsWith(0x89, 'P', 'N', 'G')
                    .isEqualTo(Site.preview());
            assertThat(List.of(number(png, 16), number(png, 20))).containsExactly(1200, 630);
        }
    }

    private static int number(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 24)
                | ((bytes[at + 1] & 0xff) << 16)
                | ((bytes[at + 2] & 0xff) << 8)
                | (bytes[at + 3] & 0xff);
    }

    @Test
    void every_page_links_to_the_project_where_the_pom_says_it_is() throws IOException {
        assertThat(Files.readString(PROJECT.resolve("pom.xml")))
                .contains("<url>" + Link.project().address() + "</url>");
        pages.forEach((name, page) -> assertThat(page.select("footer a").eachAttr("href"))
                .as(name)
                .containsExactly(Link.project().address()));
    }

    @Test
    void every_clause_and_scenario_links_to_the_line_that_it_begins_at() throws IOException {
        for (Clause clause : BOOK.specification().clauses()) {
            Element section = pages.get(clause.chapter() + ".html").getElementById(clause.id());
            assertThat(line(section.select("a[href*=SPECIFICATION.md]").attr("href")))
                    .startsWith("### " + clause.id() + " · ");
        }
        for (FeatureTexts.Told told : BOOK.scenarios()) {
            Element section = pages.values().stream()
                    .flatMap(page -> page.select("section.scenario#" + told.id()).stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(line(section.select("a[href*=.feature]").attr("href"))).isEqualTo("Scenario: " + told.title());
        }
    }

    @Test
    void every_block_links_to_the_files_that_play_it() {
        List<Traceability.Place> blocks =
                BOOK.traceability().places().filter(Traceability.Place::played).toList();
        for (Traceability.Place place : blocks) {
            Element block =
                    pages.get("documentation.html").getElementById(BOOK.places().of(place));
            assertThat(block.select("a[href^=" + Link.project().address() + "]").eachAttr("href"))
                    .hasSize(2)
                    .allSatisfy(address -> assertThat(file(address)).exists());
        }
    }

    private static String line(String address) throws IOException {
        List<String> lines = Files.readAllLines(file(address));
        return lines.get(Integer.parseInt(address.replaceFirst(".*#L", "")) - 1).strip();
    }

    private static Path file(String address) {
        return PROJECT.resolve(
                address.replace(Link.project().address() + "/blob/main/", "").replaceFirst("#.*", ""));
    }
}
