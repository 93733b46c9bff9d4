package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openqa.selenium.WebElement;

/** Where links lead. */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class LinksTest {

    /** The first link to a place on another page, or else on the same one, that somebody can see. */
    private static final String SAMPLE = "const links = [...document.querySelectorAll('main a[href*=\"#\"]')]"
            + ".filter(link => link.checkVisibility() && link.protocol === 'file:');"
            + "return links.find(link => link.pathname !== location.pathname) || links[0];";

    @Test
    void each_leads_to_a_place_that_exists(Browser browser) {
        Map<String, Set<String>> places = new HashMap<>();
        Map<String, List<String>> links = new HashMap<>();
        for (Path page : Sites.usual()) {
            browser.open(page);
            String address = browser.address();
            places.put(
                    address,
                    new HashSet<>(
                            browser.list("return [...document.querySelectorAll('[id]')].map(place => place.id)")));
            links.put(
                    address,
                    browser.list("return [...document.links].filter(link => link.rel !== 'noreferrer')"
                            + ".map(link => link.href)"));
        }
        links.forEach((page, all) -> all.forEach(link -> {
            String[] parts = link.split("#", 2);
            assertThat(places).as(page + " links to " + link).containsKey(parts[0]);
            if (parts.length == 2) {
                assertThat(places.get(parts[0])).as(page + " links to " + link).contains(parts[1]);
            }
        }));
        assertThat(links.values().stream().mapToInt(List::size).sum()).isGreaterThan(1_000);
    }

    @Test
    void what_is_clicked_leads_into_view(Browser browser) {
        for (String page :
                List.of("matrix", "ledger", "channel", "documentation", "glossary", "evidence-newest-first")) {
            browser.open(Sites.USUAL.resolve(page + ".html"));
            WebElement link = (WebElement) browser.run(SAMPLE);
            String wanted = link.getDomProperty("href");
            link.click();
            assertThat(browser.address()).isEqualTo(wanted);
            assertThat(isInView(browser, wanted.replaceFirst(".*#", "")))
                    .as(page + " links to " + wanted)
                    .isTrue();
        }
    }

    /** Whether the beginning of a place is within the window. */
    static boolean isInView(Browser browser, String id) {
        return (boolean) browser.run(
                "const place = document.getElementById(arguments[0]).getBoundingClientRect();"
                        + "return place.top >= 0 && place.top < innerHeight && place.left >= 0 && place.left < innerWidth",
                id);
    }
}
