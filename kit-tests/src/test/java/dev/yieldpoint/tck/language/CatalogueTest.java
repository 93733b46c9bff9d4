package dev.yieldpoint.tck.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The catalogue beside the features is the one that the code makes. */
class CatalogueTest {

    private static final Path FEATURES = Path.of("../features");

    @Test
    void the_file_is_as_the_code_makes_it() throws IOException {
        assertThat(Files.readString(CatalogueFile.PATH))
                .as("mvn -q -P write process-test-classes -Dwrite=catalogue writes features/README.md anew")
                .isEqualTo(Catalogue.text());
    }

    @Test
    void it_names_every_folder_of_features() throws IOException {
        try (Stream<Path> files = Files.walk(FEATURES)) {
            assertThat(files.filter(file -> file.toString().endsWith(".feature"))
                            .map(FEATURES::relativize)
                            .map(file -> file.getName(0).toString())
                            .filter(folder -> !folder.equals("target"))
                            .distinct())
                    .containsExactlyInAnyOrderElementsOf(Catalogue.folders());
        }
    }

    @Test
    void it_names_every_step_that_cucumber_finds() {
        JavaClasses classes = new ClassFileImporter().importPackages("dev.yieldpoint.tck.steps");
        List<String> phrases = classes.stream()
                .flatMap(type -> type.getMethods().stream())
                .flatMap(method -> method.getAnnotations().stream())
                .filter(annotation -> annotation.getRawType().getPackageName().equals("io.cucumber.java.en"))
                .map(annotation -> annotation.get("value").orElseThrow().toString())
                .toList();
        String text = Catalogue.text();
        assertThat(phrases)
                .hasSizeGreaterThan(30)
                .allSatisfy(phrase -> assertThat(text).contains(" " + phrase + "`"));
    }

    @Test
    void whatever_it_lists_is_explained_in_a_sentence() {
        assertThat(Catalogue.text().replace(Dictionary.text(), "").lines().filter(line -> line.startsWith("| `")))
                .hasSizeGreaterThan(60)
                .allMatch(row -> row.matches("\\| `[^`]+` \\| .+\\. \\|"));
    }

    @Test
    void no_two_instructions_are_said_to_do_the_same() {
        assertThat(Phrases.ALL.stream().map(Phrase::does))
                .doesNotHaveDuplicates()
                .allMatch(does -> does.endsWith("."));
    }
}
