package dev.yieldpoint.tck;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} says which package of the kit knows which. */
class ArchitectureDocumentTest {

    private static final String KIT = "dev.yieldpoint.tck.";
    private static final Path DOCUMENT = Path.of("../docs/architecture.md");
    private static final Pattern ROW = Pattern.compile("\\| `([a-z]+)` \\| [^|]+ \\| (nothing|`[^|]*`) \\|");
    private static final Pattern NAME = Pattern.compile("`([a-z]+)`");

    @Test
    void it_names_every_package_with_all_that_it_knows_and_no_more() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("dev.yieldpoint.tck");
        Map<String, Set<String>> known = new TreeMap<>();
        for (JavaClass type : classes) {
            Set<String> others = known.computeIfAbsent(slice(type), slice -> new TreeSet<>());
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> target.getPackageName().startsWith(KIT))
                    .map(ArchitectureDocumentTest::slice)
                    .filter(other -> !other.equals(slice(type)))
                    .forEach(others::add);
        }

        assertThat(told()).isEqualTo(known);
    }

    private static Map<String, Set<String>> told() throws IOException {
        return Files.readString(DOCUMENT)
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.toMap(
                        row -> row.group(1),
                        row -> NAME.matcher(row.group(2))
                                .results()
                                .map(name -> name.group(1))
                                .collect(Collectors.toCollection(TreeSet::new)),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static String slice(JavaClass type) {
        String below = type.getPackageName().substring(KIT.length());
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }
}
