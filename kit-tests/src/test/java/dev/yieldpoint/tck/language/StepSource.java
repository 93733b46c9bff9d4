package dev.yieldpoint.tck.language;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The step phrases as their sources have them: only these know the order and the Javadoc. */
final class StepSource {

    /** An annotation of a method that carries a text, with the first sentence of the method's Javadoc. */
    record Step(String annotation, String method, String text, String sentence) {}

    private static final Path STEPS = Path.of("../conformance-tests/src/main/java/dev/yieldpoint/tck/steps");
    private static final Set<String> ANNOTATIONS = Set.of("Given", "When", "Then", "ParameterType");

    private StepSource() {}

    /** The methods of a class of steps that Cucumber knows, in their order. */
    static List<Step> read(String className) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<Step> steps = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjects(STEPS.resolve(className + ".java")));
            DocTrees docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(docs, steps).scan(new TreePath(unit), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return steps;
    }

    private static final class Scanner extends TreePathScanner<Void, Void> {

        private final DocTrees docs;
        private final List<Step> steps;

        Scanner(DocTrees docs, List<Step> steps) {
            this.docs = docs;
            this.steps = steps;
        }

        @Override
        public Void visitMethod(MethodTree method, Void unused) {
            for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
                String name = annotation.getAnnotationType().toString();
                if (ANNOTATIONS.contains(name)) {
                    String text = text(annotation.getArguments().get(0));
                    steps.add(new Step(name, method.getName().toString(), text, sentence()));
                }
            }
            return null;
        }

        private String sentence() {
            DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
            return comment == null
                    ? ""
                    : comment.getFirstSentence().stream()
                            .map(Object::toString)
                            .map(words -> words.replaceAll("\\{@code ([^}]*)}", "`$1`"))
                            .collect(Collectors.joining());
        }

        private static String text(ExpressionTree argument) {
            ExpressionTree value = argument instanceof AssignmentTree named ? named.getExpression() : argument;
            return value instanceof LiteralTree literal ? String.valueOf(literal.getValue()) : "";
        }
    }
}
