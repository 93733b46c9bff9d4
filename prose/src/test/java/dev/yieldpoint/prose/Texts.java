package dev.yieldpoint.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All texts that are checked. */
final class Texts {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> DOCUMENTS = List.of(
            "README.md",
            "CONTRIBUTING.md",
            "benchmarks/README.md",
            "features/README.md",
            "runtimes/README.md",
            "runtimes/continuations/README.md",
            "runtimes/dioxus/README.md",
            "runtimes/kotlin/README.md",
            "runtimes/yieldpoint-process/README.md",
            "spec/CONTRACT.md",
            "spec/ERRATA.md",
            "spec/PROTOCOL.md",
            "spec/RESULT.md",
            "spec/SPECIFICATION.md");

    private Texts() {}

    static List<Text> all() {
        List<Text> texts = new ArrayList<>();
        DOCUMENTS.forEach(document -> texts.addAll(MarkdownTexts.of(ROOT, ROOT.resolve(document))));
        files("docs", ".md").forEach(file -> texts.addAll(MarkdownTexts.of(ROOT, file)));
        files("features", ".feature").forEach(file -> texts.addAll(FeatureTexts.of(ROOT, file)));
        texts.addAll(JavaTexts.of(ROOT, files("conformance-tests/src/main/java", ".java")));
        return texts;
    }

    private static List<Path> files(String directory, String end) {
        Predicate<Path> built = file -> ROOT.relativize(file).toString().contains("target/");
        try (Stream<Path> files = Files.walk(ROOT.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(end))
                    .filter(built.negate())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
