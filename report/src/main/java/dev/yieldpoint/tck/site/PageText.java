package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The words of a page, by the places that a link can lead to. A word belongs to the innermost element with an id around it, or to the heading or
 * term with an id before it; all other words belong to the page itself.
 */
final class PageText {

    private static final Set<String> LINES = Set.of(
            "aside", "caption", "dd", "details", "div", "dl", "dt", "h1", "h2", "h3", "h4", "li", "ol", "p", "pre",
            "section", "summary", "table", "tbody", "td", "text", "th", "thead", "tr", "ul");
    private static final Set<String> HEADINGS = Set.of("h2", "h3", "h4", "dt", "caption", "summary");
    private static final Set<String> BEGINS_A_PLACE = Set.of("h2", "h3", "h4", "dt");

    /** Of these only the words are told, not the lines: they are long, or no sentences. */
    private static final Set<String> WORDS_ONLY = Set.of("pre", "svg", "table", "details");

    private static final Set<String> NOT_TOLD = Set.of("form", "script");

    /** Classes of elements of which only the words are told, and of elements that repeat what another place tells. */
    private static final Set<String> ASIDE = Set.of("how", "from", "legend");

    private static final Set<String> REPEATED = Set.of("contents", "outline");

    /**
     * A place.
     *
     * @param anchor its id; empty for the page itself
     * @param css the class of its element
     * @param heading its first heading, or its first line
     * @param lines its lines of prose
     * @param rest what else is said there: source texts, tables, pictures
     */
    record Place(String anchor, String css, String heading, List<String> lines, List<String> rest) {}

    private static String css(Element element) {
        return element.attributes().getOrDefault("class", "");
    }

    private static final class Collected {
        private final String anchor;
        private final String css;
        private String heading = "";
        private final List<String> lines = new ArrayList<>();
        private final List<String> rest = new ArrayList<>();

        Collected(Element element) {
            this(element.attributes().getOrDefault("id", ""), css(element));
        }

        Collected(String anchor, String css) {
            this.anchor = anchor;
            this.css = css;
        }

        Place place() {
            String first = lines.isEmpty() ? "" : lines.get(0);
            return new Place(anchor, css, heading.isEmpty() ? first : heading, List.copyOf(lines), List.copyOf(rest));
        }
    }

    private final List<Collected> places = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private PageText() {}

    /** The places of a page, the page itself first. */
    static List<Place> of(List<? extends Html> content) {
        PageText text = new PageText();
        Collected page = new Collected("", "");
        text.places.add(page);
        text.several(content, page, false);
        text.end(page, "", false);
        return text.places.stream().map(Collected::place).toList();
    }

    private void several(List<? extends Html> pieces, Collected around, boolean wordsOnly) {
        Collected here = around;
        for (Html piece : pieces) {
            if (piece instanceof Element element && BEGINS_A_PLACE.contains(element.name())) {
                end(here, "", wordsOnly);
                here = element.attributes().containsKey("id") ? begun(element) : around;
            }
            one(piece, here, wordsOnly);
        }
    }

    private Collected begun(Element element) {
        Collected begun = new Collected(element);
        places.add(begun);
        return begun;
    }

    private void one(Html piece, Collected around, boolean wordsOnly) {
        piece.accept(new Html.Visitor<Void>() {
            @Override
            public Void text(String words) {
                line.append(words);
                return null;
            }

            @Override
            public Void several(List<Html> pieces) {
                PageText.this.several(pieces, around, wordsOnly);
                return null;
            }

            @Override
            public Void element(Element element) {
                if (!NOT_TOLD.contains(element.name()) && !REPEATED.contains(css(element))) {
                    inside(element, around, wordsOnly);
                }
                return null;
            }
        });
    }

    private void inside(Element element, Collected around, boolean wordsOnly) {
        String id = element.attributes().get("id");
        boolean begins = id != null && !id.equals(around.anchor);
        boolean aside = ASIDE.contains(css(element));
        boolean endsLines = aside || LINES.contains(element.name());
        if (endsLines || begins) {
            end(around, "", wordsOnly);
        }
        Collected here = begins ? begun(element) : around;
        boolean within = wordsOnly || aside || WORDS_ONLY.contains(element.name());
        several(element.content(), here, within);
        if (endsLines || begins) {
            end(here, HEADINGS.contains(element.name()) ? element.name() : "", within);
        } else if (wordsOnly) {
            line.append(' ');
        }
    }

    /** Ends a line. */
    private void end(Collected here, String heading, boolean wordsOnly) {
        String words = line.toString().replaceAll("\\s+", " ").strip();
        line.setLength(0);
        if (words.isEmpty()) {
            return;
        }
        if (!heading.isEmpty() && here.heading.isEmpty()) {
            here.heading = words;
        } else if (wordsOnly) {
            here.rest.add(words);
        } else if (!here.lines.contains(words)) {
            here.lines.add(words);
        }
    }
}
