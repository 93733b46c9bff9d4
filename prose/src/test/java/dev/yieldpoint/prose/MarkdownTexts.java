package dev.yieldpoint.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The sentences of a Markdown document: paragraphs, headings and cells of tables; no code, and no quoted words. */
final class MarkdownTexts extends AbstractVisitor {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS)
            .build();

    private final List<Text> texts = new ArrayList<>();
    private final Path file;

    private MarkdownTexts(Path file) {
        this.file = file;
    }

    static List<Text> of(Path root, Path file) {
        try {
            MarkdownTexts visitor = new MarkdownTexts(root.relativize(file));
            PARSER.parse(Files.readString(file)).accept(visitor);
            return visitor.texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(paragraph);
    }

    @Override
    public void visit(Heading heading) {
        add(heading);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableCell) {
            add(node);
        } else {
            visitChildren(node);
        }
    }

    private void add(Node node) {
        int line = node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex() + 1;
        Words words = new Words();
        node.accept(words);
        String found = Quotations.without(words.text.toString().strip());
        if (!found.isEmpty()) {
            texts.add(new Text(file + ":" + line, Text.Kind.PROSE, found));
        }
    }

    private static final class Words extends AbstractVisitor {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void visit(org.commonmark.node.Text node) {
            text.append(node.getLiteral());
        }

        @Override
        public void visit(Code code) {
            text.append(Quotations.WORD);
        }

        @Override
        public void visit(SoftLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(HardLineBreak node) {
            text.append(' ');
        }

        @Override
        public void visit(CustomNode node) {
            visitChildren(node);
        }
    }
}
