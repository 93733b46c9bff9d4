package dev.yieldpoint.tck.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * One of the documents that the kit comes with, block by block. What stands in a block is given as it is written, so that
 * whoever shows it can show its code as code.
 */
public final class Markdown {

    /** With the places of inlines as well, since the cells of a table count among them. */
    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private final String file;
    private final String source;

    /** A document of that name. */
    public Markdown(String file, String source) {
        this.file = file;
        this.source = source;
    }

    /** The document of that name, which lies beside the specification. */
    public static Markdown load(String file) {
        return new Markdown(file, SpecFile.read(file));
    }

    String source() {
        return source;
    }

    /** A row of a table, with its cells as they are written. */
    public record Row(List<String> cells, int line) {}

    /** The blocks, from top to bottom. */
    public List<Node> blocks() {
        return children(PARSER.parse(source));
    }

    /** What stands in a block, as it is written, in one line; of a heading without the signs before it. */
    public String written(Node block) {
        String text = block.getSourceSpans().stream()
                .map(span -> source.substring(span.getInputIndex(), span.getInputIndex() + span.getLength()))
                .collect(Collectors.joining(" "))
                .strip();
        return block instanceof Heading ? text.replaceFirst("^#+\\s+", "") : text;
    }

    /** The rows of a table without its head. */
    public List<Row> rows(TableBlock table) {
        return children(table).stream()
                .filter(TableBody.class::isInstance)
                .flatMap(body -> children(body).stream())
                .map(row -> new Row(children(row).stream().map(this::written).toList(), line(row)))
                .toList();
    }

    /** What is wrong in a line of the document, or, if that is 0, somewhere in it. */
    public SpecificationException error(int line, String message) {
        return new SpecificationException(file, line, message);
    }

    static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }

    private static List<Node> children(Node parent) {
        List<Node> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }
}
