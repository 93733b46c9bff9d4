package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.specification.Origin;
import dev.yieldpoint.tck.specification.SpecFile;
import dev.yieldpoint.tck.specification.Specification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** A result that tries to be more than text, in each of its text fields. */
@Execution(ExecutionMode.CONCURRENT)
class HostileResultTest {

    private static final Set<String> UNSEEN = Set.of("chapter", "verifiedBy", "token", "clause", "clauses[]");
    /** What only a player shows. */
    private static final Pattern IN_SCRIPTS = Pattern.compile("\\.(application|events)\\b");

    private final Poison poison = new Poison();
    private final Map<String, String> site = Examples.site(poison.into(Examples.full()));
    private final Map<String, Document> pages = Examples.pages(site);

    @Test
    void every_text_that_it_plants_is_shown_as_text() {
        StringBuilder text = new StringBuilder();
        pages.values().forEach(page -> text.append(page.wholeText()).append('\n'));
        assertThat(poison.planted())
                .hasSizeGreaterThan(25)
                .containsKeys("runtime", "clauses[].evidence[].message", "stale[].reason");
        poison.planted().forEach((field, mark) -> {
            if (!UNSEEN.contains(field.replaceFirst(".*\\.", ""))
                    && !IN_SCRIPTS.matcher(field).find()) {
                assertThat(text).as(field).contains(mark + Poison.SEEN);
            }
        });
    }

    @Test
    void no_page_has_any_other_element_or_attribute_than_the_same_pages_without_it() {
        Set<String> usual = shapes(Examples.pages(Examples.site(Examples.full())));
        assertThat(usual).contains("script@src", "a@href", "section@id").doesNotContain("img", "img@src");
        assertThat(usual).containsAll(shapes(pages));
    }

    @Test
    void no_page_has_a_script_but_ours_and_no_link_but_to_the_site() {
        assertThat(pages).hasSize(17);
        pages.forEach((name, page) -> {
            List<String> ours = page.select(".player").isEmpty() ? List.of("site.js") : List.of("site.js", "player.js");
            assertThat(page.select("script").eachAttr("src")).as(name).isEqualTo(ours);
            assertThat(site.get(name).split("<script", -1)).as(name).hasSize(1 + ours.size());
            assertThat(page.select("[href]:not([rel=noreferrer])").eachAttr("href"))
                    .as(name)
                    .allMatch(href -> href.matches("([a-z0-9-]+\\.(html|css|svg|png))?(#[A-Za-z][A-Za-z0-9-]*)?"));
        });
        assertThat(site.keySet()).allMatch(file -> file.matches("[a-z0-9-]+\\.(html|css|js|svg)"));
    }

    @Test
    void only_the_two_pages_of_the_documentation_and_the_sources_of_clauses_are_linked_outside() {
        Set<String> sources = Specification.load().clauses().stream()
                .flatMap(clause -> clause.origin().references().stream())
                .map(Origin.Reference::address)
                .collect(Collectors.toSet());
        String documents = SpecFile.read("TRACEABILITY.md") + SpecFile.read("ERRATA.md");
        Set<String> ofTheProject = Examples.pages(Examples.site(Examples.full())).values().stream()
                .flatMap(page ->
                        page.select("[href^=https://github.com/yieldpoint/yieldpoint]").eachAttr("href").stream())
                .collect(Collectors.toSet());
        assertThat(pages.values().stream()
                        .flatMap(page -> page.select("[rel=noreferrer]").eachAttr("href").stream())
                        .filter(address -> !sources.contains(address) && !documents.contains("(" + address + ")"))
                        .filter(address -> !ofTheProject.contains(address))
                        .distinct())
                .containsExactly(
                        "https://dioxuslabs.com/learn/0.4/reference/use_coroutine",
                        "https://dioxuslabs.com/learn/0.4/cookbook/state/external/");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Link("https://dioxuslabs.com/learn/0.4/reference/use_coroutine?x"))
                .withMessage("no address within the site: https://dioxuslabs.com/learn/0.4/reference/use_coroutine?x");
    }

    @Test
    void nothing_of_it_is_in_the_scripts() {
        assertThat(site.get("search.js")).contains("CHANNEL-3b").doesNotContain("poisoned=1");
        assertThat(site.get("site.js")).doesNotContain("poisoned=1");
    }

    /** Elements, and attributes of elements. */
    private static Set<String> shapes(Map<String, Document> pages) {
        Set<String> shapes = new java.util.TreeSet<>();
        for (Document page : pages.values()) {
            for (Element element : page.getAllElements()) {
                shapes.add(element.tagName());
                for (Attribute attribute : element.attributes()) {
                    shapes.add(element.tagName() + "@" + attribute.getKey());
                }
            }
        }
        return shapes;
    }
}
