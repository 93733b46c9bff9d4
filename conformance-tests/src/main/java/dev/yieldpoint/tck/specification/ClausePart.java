package dev.yieldpoint.tck.specification;

import dev.yieldpoint.tck.specification.Origin.Reference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A part of a clause: its statement, or an item of its list.
 *
 * @param text without addresses
 * @param written as it is written, in Markdown
 * @param references the links in it
 */
record ClausePart(String text, String written, List<Reference> references) {

    private static final List<String> NAMES =
            List.of("Basis", "Source", "Intent", "Verified by", "Rests on", "Derived", "Usual cause", "Since");

    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    /** What stands under a heading: the statement, and the items by name. */
    static Map<String, ClausePart> below(Markdown document, String id, Heading heading) {
        Map<String, ClausePart> parts = new LinkedHashMap<>();
        for (Node node = heading.getNext(); node != null && !(node instanceof Heading); node = node.getNext()) {
            if (node instanceof BlockQuote && node.getFirstChild() != null) {
                parts.put("Statement", of(document, node.getFirstChild()));
            } else if (node instanceof BulletList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    item(document, id, Markdown.line(heading), item, parts);
                }
            }
        }
        return parts;
    }

    private static void item(Markdown document, String id, int line, Node item, Map<String, ClausePart> parts) {
        Node paragraph = item.getFirstChild();
        Node name = paragraph == null ? null : paragraph.getFirstChild();
        String key = name instanceof StrongEmphasis ? text(name).replaceFirst(":$", "") : "";
        if (paragraph == null || name == null || !NAMES.contains(key) || parts.containsKey(key)) {
            throw new SpecificationException(
                    line,
                    String.format(
                            Locale.ROOT,
                            "%s: each item begins with one of %s, in bold: %s",
                            id,
                            NAMES,
                            paragraph == null ? "" : text(paragraph)));
        }
        name.unlink();
        parts.put(key, of(document, paragraph));
    }

    private static ClausePart of(Markdown document, Node block) {
        String written = document.written(block).replaceFirst("^\\*\\*[^*]+\\*\\*\\s*", "");
        List<Reference> references = new ArrayList<>();
        block.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                references.add(new Reference(ClausePart.words(link), link.getDestination()));
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        });
        return new ClausePart(text(block), written, List.copyOf(references));
    }

    private static String words(Link link) {
        StringBuilder words = new StringBuilder();
        for (Node child = link.getFirstChild(); child != null; child = child.getNext()) {
            words.append(text(child));
        }
        return words.toString();
    }

    /** The words of a block in one line. */
    static String text(Node node) {
        return TEXT.render(node).strip().replaceAll("\\s+", " ");
    }
}
