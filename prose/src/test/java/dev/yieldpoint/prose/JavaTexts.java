package dev.yieldpoint.prose;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** What Java sources say to people: string literals of several words, with a word in place of each hole. */
final class JavaTexts {

    private static final Pattern HOLE =
            Pattern.compile("%[-#+ 0,(]*\\d*(?:\\.\\d+)?[a-zA-Z]|\\$\\{[^}]*}|@\\|[a-z]+ |\\|@");
    /** A message has at least four words, and is no pattern. */
    private static final Pattern MESSAGE = Pattern.compile("[^\\\\^$<>{}\\[\\]|=*]+");

    private static final int FEWEST_WORDS = 4;

    private JavaTexts() {}

    static List<Text> of(Path root, Collection<Path> files) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        List<Text> texts = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(root.relativize(Path.of(unit.getSourceFile().toUri())), unit, positions, texts)
                        .scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }

    private static final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final Path file;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<Text> texts;

        private Scanner(Path file, CompilationUnitTree unit, SourcePositions positions, List<Text> texts) {
            this.file = file;
            this.unit = unit;
            this.positions = positions;
            this.texts = texts;
        }

        @Override
        public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
            if (tree.getKind() == Tree.Kind.PLUS && hasText(tree)) {
                add(tree, words(tree));
                return null;
            }
            return super.visitBinary(tree, null);
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void nothing) {
            if (tree.getValue() instanceof String text) {
                add(tree, text);
            }
            return null;
        }

        private static boolean hasText(Tree tree) {
            return tree instanceof BinaryTree sum
                    ? hasText(sum.getLeftOperand()) || hasText(sum.getRightOperand())
                    : tree instanceof LiteralTree literal && literal.getValue() instanceof String;
        }

        private static String words(Tree tree) {
            if (tree instanceof BinaryTree sum && sum.getKind() == Tree.Kind.PLUS) {
                return words(sum.getLeftOperand()) + words(sum.getRightOperand());
            }
            return tree instanceof LiteralTree literal && literal.getValue() instanceof String text
                    ? text
                    : Quotations.WORD;
        }

        private void add(Tree tree, String text) {
            String words = Quotations.without(HOLE.matcher(text).replaceAll(Quotations.WORD))
                    .replaceAll("\\s+", " ")
                    .strip();
            if (words.split(" ").length >= FEWEST_WORDS
                    && MESSAGE.matcher(words).matches()) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, tree));
                texts.add(new Text(file + ":" + line, Text.Kind.MESSAGE, words));
            }
        }
    }
}
