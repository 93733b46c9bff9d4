package dev.yieldpoint.tck.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of a page, as a tree. There is no node for markup, so nothing that a runtime says can become any: a text is
 * escaped where it is written, and elements and attributes are those that are listed here.
 */
public sealed interface Html {

    /** Asks what piece it is. */
    <R> R accept(Visitor<R> visitor);

    /** What to do for each kind of piece. */
    interface Visitor<R> {

        /** {@link Text} */
        R text(String words);

        /** {@link Several} */
        R several(List<Html> pieces);

        /** {@link Element} */
        R element(Element element);
    }

    /** Words, whoever they come from. */
    record Text(String words) implements Html {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.text(words);
        }
    }

    /** Several pieces, one behind the other. */
    record Several(List<Html> pieces) implements Html {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.several(pieces);
        }
    }

    /** An element. The methods give a copy that has more. */
    record Element(String name, Map<String, String> attributes, List<Html> content) implements Html {

        private static final Set<String> NAMES = Set.of(
                ("html head body meta title link script header nav main footer section h1 h2 h3 h4 p a ul ol li div span"
                                + " table caption thead tbody tr th td pre code details summary strong form label select"
                                + " option output input button dl dt dd svg path rect circle text em aside")
                        .split(" "));
        private static final Pattern ATTRIBUTES = Pattern.compile(
                "lang|charset|content|name|property|http-equiv|rel|scope|colspan|start|open|value|for|title|type"
                        + "|tabindex|defer|hidden|role|aria-[a-z]+|data-[a-z]+(?:-[a-z]+)?");
        private static final Pattern NUMBERS = Pattern.compile("x|y|width|height|rx|cx|cy|r");
        private static final Pattern PATH = Pattern.compile("[ML0-9 -]+");
        private static final Pattern CSS = Pattern.compile("[a-z -]+");
        private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9-]*");

        public Element {
            checked(NAMES.contains(name), name);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.element(this);
        }

        public Element with(String attribute, String value) {
            checked(ATTRIBUTES.matcher(attribute).matches(), attribute);
            return having(attribute, value);
        }

        public Element css(String classes) {
            checked(CSS.matcher(classes).matches(), classes);
            return having("class", classes);
        }

        public Element id(String id) {
            checked(ID.matcher(id).matches(), id);
            return having("id", id);
        }

        /** The file that a script or a link to a style takes in. */
        public Element source(String attribute, Link file) {
            checked(attribute.equals("src") || attribute.equals("href"), attribute);
            return having(attribute, file.address());
        }

        /** Where a shape is, or how large. */
        public Element number(String attribute, int value) {
            checked(NUMBERS.matcher(attribute).matches(), attribute);
            return having(attribute, Integer.toString(value));
        }

        /** The line that a path follows. */
        public Element path(String d) {
            checked(PATH.matcher(d).matches(), d);
            return having("d", d);
        }

        /** How large a picture is in numbers of its own. */
        public Element view(int width, int height) {
            return having("viewBox", String.format(Locale.ROOT, "0 0 %d %d", width, height));
        }

        public Element add(List<? extends Html> more) {
            List<Html> all = new ArrayList<>(content);
            all.addAll(more);
            return new Element(name, attributes, List.copyOf(all));
        }

        private Element having(String attribute, String value) {
            Map<String, String> all = new LinkedHashMap<>(attributes);
            all.put(attribute, value);
            return new Element(name, all, content);
        }

        private static void checked(boolean known, String what) {
            if (!known) {
                throw new IllegalArgumentException("no page of the site has «" + what + "»");
            }
        }
    }

    static Html text(String words) {
        return new Text(words);
    }

    static Html several(List<? extends Html> pieces) {
        return new Several(List.copyOf(pieces));
    }

    static Html several(Html... pieces) {
        return several(Arrays.asList(pieces));
    }

    static Html nothing() {
        return several(List.of());
    }

    static Element element(String name, Html... content) {
        return new Element(name, Map.of(), List.of(content));
    }

    static Element element(String name, String words) {
        return element(name, text(words));
    }

    /** The words of some pieces, without their elements. */
    static String words(List<? extends Html> pieces) {
        StringBuilder words = new StringBuilder();
        pieces.forEach(piece -> words.append(piece.<String>accept(new Visitor<>() {
            @Override
            public String text(String text) {
                return text;
            }

            @Override
            public String several(List<Html> several) {
                return Html.words(several);
            }

            @Override
            public String element(Element element) {
                return Html.words(element.content());
            }
        })));
        return words.toString();
    }

    /** A link. Whoever follows one that leaves the site does not tell where they come from. */
    static Element link(Link to, Html... content) {
        Element link = element("a", content).source("href", to);
        return to.leavesTheSite() ? link.with("rel", "noreferrer") : link;
    }

    static Element link(Link to, String words) {
        return link(to, text(words));
    }

    /** Words for those who listen rather than look. */
    static Element spoken(String words) {
        return element("span", words).css("spoken");
    }
}
