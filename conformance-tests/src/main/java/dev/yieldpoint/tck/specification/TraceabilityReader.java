package dev.yieldpoint.tck.specification;

import dev.yieldpoint.tck.specification.Traceability.Kind;
import dev.yieldpoint.tck.specification.Traceability.Part;
import dev.yieldpoint.tck.specification.Traceability.Place;
import dev.yieldpoint.tck.specification.Traceability.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Reads the traceability. A heading of the second level is a page, one of the third a section of it; under each stand
 * paragraphs that tell what it says, and a table with a row for each place. A paragraph that is an address alone is where
 * the page is found.
 */
final class TraceabilityReader {

    private static final Pattern ADDRESS = Pattern.compile("<(https://\\S+)>");
    private static final Pattern PLAYED = Pattern.compile(
            "(block|no block, but feature) \\[`(\\w+)`]\\(\\.\\./features/documentation/(\\w+)\\.feature\\)");
    private static final Pattern REASON = Pattern.compile("none: .+");

    private final Markdown document;
    private final List<Part> parts = new ArrayList<>();
    private String page = "";
    private String original = "";
    private List<Section> sections = new ArrayList<>();
    private String title = "";
    private int line;
    private List<String> telling = new ArrayList<>();

    private TraceabilityReader(Markdown document) {
        this.document = document;
    }

    static Traceability read(Markdown document) {
        TraceabilityReader reader = new TraceabilityReader(document);
        document.blocks().forEach(reader::block);
        reader.endOfPage();
        if (reader.parts.isEmpty()) {
            throw document.error(0, "there is no page: write «## The reference page: …»");
        }
        return new Traceability(List.copyOf(reader.parts));
    }

    private void block(Node block) {
        if (block instanceof Heading heading && heading.getLevel() > 1) {
            if (heading.getLevel() == 2) {
                endOfPage();
                page = document.written(heading);
            }
            title = heading.getLevel() == 2 ? "" : document.written(heading);
            line = Markdown.line(heading);
            telling = new ArrayList<>();
        } else if (block instanceof Paragraph && !page.isEmpty()) {
            Matcher address = ADDRESS.matcher(document.written(block));
            if (address.matches()) {
                original = address.group(1);
            } else {
                telling.add(document.written(block));
            }
        } else if (block instanceof TableBlock table) {
            section(table);
        }
    }

    private void section(TableBlock table) {
        if (telling.isEmpty()) {
            throw document.error(line, "what does this section say? Tell it under the heading, in words of our own");
        }
        sections.add(new Section(
                title,
                List.copyOf(telling),
                document.rows(table).stream().map(this::place).toList(),
                line));
    }

    private void endOfPage() {
        if (!page.isEmpty()) {
            parts.add(new Part(page, original, List.copyOf(sections)));
        }
        page = "";
        original = "";
        sections = new ArrayList<>();
    }

    private Place place(Markdown.Row row) {
        List<String> cells = row.cells();
        String remark = cells.get(cells.size() - 1);
        Place place = cells.size() == 3
                ? new Place(Kind.CONTRACT, cells.get(0) + ": " + cells.get(1), remark, row.line())
                : place(cells.get(0), remark, row.line());
        if (place.clauses().isEmpty() && !REASON.matcher(remark).matches()) {
            throw document.error(row.line(), "name a clause, or say why there is none: «none: …»");
        }
        return place;
    }

    private Place place(String words, String remark, int at) {
        if (words.startsWith("\"")) {
            return new Place(Kind.SENTENCE, words, remark, at);
        }
        Matcher played = PLAYED.matcher(words);
        if (!played.matches() || !played.group(2).equals(played.group(3))) {
            throw document.error(
                    at,
                    "a place is a few words in quotation marks, or «block [`send`](../features/documentation/send.feature)»,"
                            + " not «" + words + "»");
        }
        return new Place(played.group(1).equals("block") ? Kind.BLOCK : Kind.FEATURE, played.group(2), remark, at);
    }
}
