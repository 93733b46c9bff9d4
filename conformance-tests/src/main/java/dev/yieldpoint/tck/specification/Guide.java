package dev.yieldpoint.tck.specification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * What the specification tells beside its clauses.
 *
 * @param introductions what stands at the beginning of a chapter, paragraph by paragraph in Markdown, by its name
 * @param glossary what its words mean
 */
public record Guide(Map<String, List<String>> introductions, List<Term> glossary) {

    /** A word of the glossary, and what it means here, in Markdown. */
    public record Term(String word, String meaning) {}

    /** That of the specification that the kit comes with. */
    public static Guide load() {
        return read(Markdown.load(Specification.DOCUMENT));
    }

    static Guide read(Markdown document) {
        Map<String, List<String>> introductions = new LinkedHashMap<>();
        List<Term> glossary = new ArrayList<>();
        String heading = "";
        List<String> paragraphs = new ArrayList<>();
        for (Node block : document.blocks()) {
            if (block instanceof Heading title) {
                String words = document.written(title);
                if (title.getLevel() == 2) {
                    heading = words;
                    paragraphs = new ArrayList<>();
                } else if (words.contains(" · ")) {
                    String chapter = words.substring(0, words.lastIndexOf('-', words.indexOf(' ')));
                    introductions.putIfAbsent(chapter.toLowerCase(Locale.ROOT), List.copyOf(paragraphs));
                }
            } else if (block instanceof Paragraph) {
                paragraphs.add(document.written(block));
            } else if (block instanceof TableBlock table && heading.equals("Glossary")) {
                document.rows(table)
                        .forEach(row -> glossary.add(
                                new Term(row.cells().get(0), row.cells().get(1))));
            }
        }
        if (glossary.isEmpty()) {
            throw document.error(0, "there is no table under «## Glossary»");
        }
        return new Guide(introductions, List.copyOf(glossary));
    }
}
