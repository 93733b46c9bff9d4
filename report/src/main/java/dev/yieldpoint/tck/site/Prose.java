package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Sentences in Markdown, with their code, what they stress, and their links to source code. Whatever else they may hold is told as
 * its words.
 */
final class Prose {

    private static final Parser PARSER = Parser.builder().build();

    private final Function<String, Html> words;

    private Prose(Function<String, Html> words) {
        this.words = words;
    }

    /** One sentence or a few, as a piece of a line. */
    static Html line(String markdown) {
        return line(markdown, Html::text);
    }

    /** The same, where something is made of the words between code, such as links. */
    static Html line(String markdown, Function<String, Html> words) {
        List<Html> pieces = new ArrayList<>();
        for (Node block = PARSER.parse(markdown).getFirstChild(); block != null; block = block.getNext()) {
            pieces.add(new Prose(words).inside(block));
        }
        return Html.several(pieces);
    }

    /** Paragraphs, one after another. */
    static List<Html> paragraphs(List<String> markdown) {
        return markdown.stream()
                .<Html>map(paragraph -> Html.element("p", line(paragraph)))
                .toList();
    }

    /** The words alone, for a title or an index. */
    static String plain(String markdown) {
        return words(line(markdown));
    }

    private static String words(Html piece) {
        return piece.accept(new Html.Visitor<>() {
            @Override
            public String text(String words) {
                return words;
            }

            @Override
            public String several(List<Html> pieces) {
                return pieces.stream().map(Prose::words).collect(Collectors.joining());
            }

            @Override
            public String element(Html.Element element) {
                return several(element.content());
            }
        });
    }

    private Html inside(Node parent) {
        List<Html> pieces = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            pieces.add(piece(node));
        }
        return Html.several(pieces);
    }

    private Html piece(Node node) {
        if (node instanceof Text text) {
            return words.apply(text.getLiteral());
        }
        if (node instanceof Code code) {
            return Html.element("code", code.getLiteral());
        }
        if (node instanceof Emphasis) {
            return Html.element("em", inside(node));
        }
        if (node instanceof org.commonmark.node.Link link && Link.isSourceCode(link.getDestination())) {
            return Html.link(new Link(link.getDestination()), new Prose(Html::text).inside(link));
        }
        return node.getFirstChild() == null ? Html.text("\n") : inside(node);
    }
}
