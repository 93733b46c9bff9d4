package dev.yieldpoint.tck.site.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What axe finds on each page: nothing serious, in light and dark, wide and narrow, and on paper.
 */
@Tag("exhaustive")
@ExtendWith(InABrowser.class)
class AccessibilityTest {

    static final String AXE = axe();

    /** What is not about contrast, and so nearly all about the structure of the page, which no width changes. */
    private static final String ALL_BUT_CONTRAST = """
            document.querySelectorAll('details').forEach(details => { details.open = true; });
            axe.run(document,
              { resultTypes: ['violations'], preload: false, rules: { 'color-contrast': { enabled: false } } })
            """;

    /** What of that a width does change: whether something scrolls. */
    private static final String SCROLLING = """
            axe.run(document,
              { resultTypes: ['violations'], preload: false, runOnly: ['scrollable-region-focusable'] })
            """;

    /**
     * Text of one look is enough, on whatever page it was seen first: contrast rests on the text's colour and size and on
     * what is behind it. Three are taken, lest one of them is covered. Takes the looks that were seen, and gives the new ones.
     */
    private static final String NEW_LOOKS = """
            const grounds = new Map();
            const ground = element => {
              if (!element) return '';
              if (!grounds.has(element)) {
                const style = getComputedStyle(element);
                grounds.set(element, ground(element.parentElement) + style.backgroundColor + style.opacity);
              }
              return grounds.get(element);
            };
            const seen = new Set(arguments[0]);
            self.looks = new Map();
            for (const element of document.querySelectorAll('body *')) {
              const words = [...element.childNodes].some(child => child.nodeType === 3 && child.data.trim());
              if (words && element.checkVisibility() && element.getBoundingClientRect().width > 1) {
                const style = getComputedStyle(element);
                const look = [style.color, style.fill, style.fontSize, style.fontWeight, ground(element)].join();
                if (!seen.has(look)) looks.set(look, [...(looks.get(look) || []), element].slice(0, 3));
              }
            }
            return [...looks.keys()];
            """;

    private static final String CONTRAST_OF_THEM = """
            axe.run({ include: [...looks.values()].flat() },
              { resultTypes: ['violations'], preload: false, runOnly: ['color-contrast'] })
            """;

    private static final String TELL = """
            .then(run => done(run.violations
              .filter(found => ['serious', 'critical'].includes(found.impact))
              .flatMap(found => found.nodes.map(node => [found.id, ...node.target, node.failureSummary].join(' ')))),
              error => done(['axe: ' + error]));
            """;

    /** The looks that were seen, by what they were seen in. */
    private static final Map<String, Set<String>> SEEN = new HashMap<>();

    @ParameterizedTest
    @MethodSource("pages")
    void nothing_serious_is_found(Path page, Browser browser) {
        browser.open(page);
        browser.run(AXE);
        List<String> found = new ArrayList<>();
        for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
            browser.show(width, "light");
            found.addAll(Browser.strings(browser.await((width == Browser.WIDE ? ALL_BUT_CONTRAST : SCROLLING) + TELL)));
            found.addAll(contrast(browser, "light"));
            browser.show(width, "dark");
            found.addAll(contrast(browser, "dark"));
        }
        browser.media("print", "dark");
        found.addAll(contrast(browser, "print"));
        assertThat(found).isEmpty();
    }

    /** The open search, with places, a suggestion and other words. */
    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothing_serious_is_found_in_the_search(String scheme, Browser browser) {
        for (int width : List.of(Browser.WIDE, Browser.NARROW)) {
            browser.show(width, scheme);
            browser.open(Sites.USUAL.resolve("index.html"));
            browser.run(AXE);
            browser.type("/");
            browser.await("const wait = () => document.querySelector('dialog').hasAttribute('aria-busy')"
                    + " ? setTimeout(wait, 20) : done(); wait();");
            browser.type("unmount chanel");
            assertThat(browser.find("dialog .hint").getText()).contains("Did you mean", "Also searched for");
            assertThat(Browser.strings(browser.await(
                            "axe.run(document.querySelector('dialog'), { resultTypes: ['violations'], preload: false })"
                                    + TELL)))
                    .isEmpty();
        }
    }

    private static List<String> contrast(Browser browser, String seenIn) {
        Set<String> seen = SEEN.computeIfAbsent(seenIn, nothing -> new HashSet<>());
        List<String> looks = browser.list(NEW_LOOKS, List.copyOf(seen));
        seen.addAll(looks);
        return looks.isEmpty() ? List.of() : Browser.strings(browser.await(CONTRAST_OF_THEM + TELL));
    }

    @AfterAll
    static void every_scheme_was_looked_at() {
        assertThat(SEEN).containsOnlyKeys("light", "dark", "print");
        assertThat(SEEN.values()).allMatch(looks -> looks.size() > 15);
    }

    private static List<Path> pages() {
        return Sites.usual();
    }

    private static String axe() {
        try (InputStream in = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
