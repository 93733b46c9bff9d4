package dev.yieldpoint.tck.site;

import static dev.yieldpoint.tck.html.Html.element;
import static dev.yieldpoint.tck.html.Html.link;
import static dev.yieldpoint.tck.html.Html.nothing;
import static dev.yieldpoint.tck.html.Html.several;
import static dev.yieldpoint.tck.html.Html.text;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import dev.yieldpoint.tck.html.HtmlWriter;
import dev.yieldpoint.tck.html.Link;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What all pages have around what they tell: head, navigation, and a strip that says what they were made of. */
final class Page {

    static final String INDEX = "index.html";
    static final String NEWCOMER = "coroutine.html";
    static final String DOCUMENTATION = "documentation.html";
    static final String MATRIX = "matrix.html";
    static final String COMPARISON = "comparison.html";
    static final String LEDGER = "ledger.html";
    static final String MAP = "map.html";
    static final String GLOSSARY = "glossary.html";
    static final String STYLE = "style.css";
    static final String SCRIPT = "site.js";
    static final String SEARCH = "search.js";
    static final String PLAYER = "player.js";
    static final String ICON = "favicon.svg";

    /** The picture that others show beside a link to a page. It is the only file that holds no text. */
    static final String PREVIEW = "preview.png";

    /** What makes a page known as one of the kit's own. */
    static final String GENERATOR = "Yieldpoint";

    /** Ids that every page has, or some page of fixed parts. */
    static final Set<String> TAKEN = Set.of(
            "main",
            "recorded",
            "made",
            "filters",
            "broken",
            "roots",
            "crashed",
            "consequences",
            "known",
            "checked",
            "undecided",
            "errors",
            "played",
            "properties",
            "promises",
            "absent",
            "stale",
            "unknown");

    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:;"
                    + " base-uri 'none'; form-action 'none'";
    /** The most that a description says. */
    private static final int DESCRIPTION = 220;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.UK).withZone(ZoneOffset.UTC);

    private final List<String> chapters;
    private final Html made;
    /** The page that compares the runtimes: an entry of the navigation, or nothing. */
    private final Optional<String> comparison;

    Page(SiteContent siteContent, List<RuntimeResult> runtimes, String kit, Instant moment) {
        this.chapters = siteContent.specification().chapters();
        List<Html> words = new ArrayList<>();
        words.add(text(String.format(Locale.ROOT, "Made on %s by Yieldpoint %s.", moment(moment), kit)));
        runtimes.forEach(runtime -> words.add(text(String.format(
                Locale.ROOT,
                " “%s” was checked by Yieldpoint %s with the seed %d.",
                runtime.name(),
                runtime.result().kit(),
                runtime.result().seed()))));
        this.comparison = ComparisonPage.isFor(runtimes)
                ? Optional.of(new ComparisonPage(siteContent, runtimes).title())
                : Optional.empty();
        words.add(text(" "));
        words.add(link(Link.project(), "Source code"));
        words.add(text("."));
        this.made = element("footer", element("p", several(words))).id("made");
    }

    /** A moment in words. */
    static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /** A page of the site. */
    String of(String file, String title, List<? extends Html> content) {
        int at = chapters.stream().map(SiteContent::page).toList().indexOf(file);
        Html before = at > 0 ? neighbour("prev", chapters.get(at - 1)) : nothing();
        Html behind = at >= 0 && at + 1 < chapters.size() ? neighbour("next", chapters.get(at + 1)) : nothing();
        String titled = title + " · Yieldpoint";
        String description = description(content);
        Element head = element(
                "head",
                element("meta").with("charset", "utf-8"),
                element("meta").with("http-equiv", "Content-Security-Policy").with("content", POLICY),
                meta("viewport", "width=device-width, initial-scale=1"),
                meta("generator", GENERATOR),
                meta("color-scheme", "light dark"),
                meta("description", description),
                element("title", titled),
                property("og:type", "website"),
                property("og:site_name", "Yieldpoint"),
                property("og:title", titled),
                property("og:description", description),
                property("og:image", Link.raw(Sources.RESOURCES + PREVIEW).address()),
                property("og:image:width", "1200"),
                property("og:image:height", "630"),
                property("og:image:alt", IndexPage.PREVIEW),
                meta("twitter:card", "summary_large_image"),
                element("link")
                        .with("rel", "icon")
                        .with("type", "image/svg+xml")
                        .source("href", Link.to(ICON)),
                element("link").with("rel", "image_src").source("href", Link.to(PREVIEW)),
                element("link").with("rel", "stylesheet").source("href", Link.to(STYLE)),
                before,
                behind,
                script(SCRIPT),
                Player.isIn(content) ? script(PLAYER) : nothing());
        Element main = element("main", element("h1", title)).add(content).id("main");
        Element body = element(
                "body",
                link(Link.here("main"), "Skip to what the page tells").css("skip"),
                element("header", link(Link.to(INDEX), "Yieldpoint").css("brand"), navigation(file)),
                main,
                made);
        return HtmlWriter.document(element("html", head, body).with("lang", "en"));
    }

    /** Folded on narrow screens; on wide ones the style sheet shows it, folded or not. */
    private Html navigation(String file) {
        List<Html> items = new ArrayList<>();
        items.add(item(file, INDEX, "Overview"));
        items.add(item(file, NEWCOMER, "What a coroutine is"));
        items.add(item(file, DOCUMENTATION, "The two pages"));
        items.add(item(file, MATRIX, "Matrix"));
        comparison.ifPresent(title -> items.add(item(file, COMPARISON, title)));
        items.add(item(file, LEDGER, "Ledger"));
        items.add(item(file, MAP, "Map"));
        items.add(item(file, GLOSSARY, "Glossary").css("apart"));
        chapters.forEach(chapter -> items.add(item(file, SiteContent.page(chapter), SiteContent.title(chapter))));
        return element(
                        "nav",
                        element(
                                "details",
                                element("summary", "Pages"),
                                element("ul").add(items)))
                .with("aria-label", "Pages");
    }

    private static Element item(String here, String file, String words) {
        Element link = link(Link.to(file), words);
        return element("li", here.equals(file) ? link.with("aria-current", "page") : link);
    }

    private static Element neighbour(String relation, String chapter) {
        return element("link").with("rel", relation).source("href", Link.to(SiteContent.page(chapter)));
    }

    private static Element script(String file) {
        return element("script").source("src", Link.to(file)).with("defer", "");
    }

    /** The first paragraph of a page; of a page without one, what the site is. */
    private static String description(List<? extends Html> content) {
        String words = paragraph(content)
                .orElse(IndexPage.WHAT)
                .replaceAll("\\s+", " ")
                .strip();
        if (words.length() <= DESCRIPTION) {
            return words;
        }
        int end = words.lastIndexOf(' ', DESCRIPTION);
        return words.substring(0, end < 0 ? DESCRIPTION : end) + "…";
    }

    private static Optional<String> paragraph(List<? extends Html> pieces) {
        return pieces.stream()
                .flatMap(piece -> piece
                        .accept(new Html.Visitor<Optional<String>>() {
                            @Override
                            public Optional<String> text(String words) {
                                return Optional.empty();
                            }

                            @Override
                            public Optional<String> several(List<Html> several) {
                                return paragraph(several);
                            }

                            @Override
                            public Optional<String> element(Element element) {
                                return switch (element.name()) {
                                    case "p" -> Optional.of(Html.words(element.content()));
                                    case "form", "details" -> Optional.empty();
                                    default -> paragraph(element.content());
                                };
                            }
                        })
                        .stream())
                .findFirst();
    }

    /** What other sites show of a link to the page. */
    private static Element property(String name, String content) {
        return element("meta").with("property", name).with("content", content);
    }

    private static Element meta(String name, String content) {
        return element("meta").with("name", name).with("content", content);
    }
}
