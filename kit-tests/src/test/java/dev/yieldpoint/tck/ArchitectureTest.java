package dev.yieldpoint.tck;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.yieldpoint.spec.Capability;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Who may know whom. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    private static final String API = "dev.yieldpoint.spec..";
    private static final String REFERENCE = "dev.yieldpoint.reference..";
    private static final String KIT = "dev.yieldpoint.tck..";
    private static final String STEPS = "dev.yieldpoint.tck.steps..";

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.yieldpoint");

    @Test
    void the_kit_does_not_know_the_reference_runtime() {
        assertThat(MAIN.stream().map(JavaClass::getPackageName)).contains("dev.yieldpoint.reference");
        noClasses()
                .that()
                .resideInAPackage(KIT)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(REFERENCE)
                .check(MAIN);
    }

    @Test
    void the_reference_runtime_knows_the_api_and_nothing_else() {
        classes()
                .that()
                .resideInAPackage(REFERENCE)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(REFERENCE, API, "java..", "org.jspecify..")
                .check(MAIN);
    }

    @Test
    void the_api_knows_only_the_jdk_and_jspecify() {
        classes()
                .that()
                .resideInAPackage(API)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(API, "java..", "org.jspecify..")
                .check(MAIN);
    }

    /** What a runtime may be without is the same whatever it is driven over. */
    @Test
    void only_the_drivers_package_for_the_java_api_plays_over_it() {
        noClasses()
                .that()
                .resideInAPackage(KIT)
                .and()
                .resideOutsideOfPackages(
                        "dev.yieldpoint.tck.javaapi..", "dev.yieldpoint.tck.junit..", "dev.yieldpoint.tck.run..")
                .should()
                .dependOnClassesThat(resideInAPackage(API).and(not(type(Capability.class))))
                .check(MAIN);
    }

    @Test
    void the_packages_of_the_kit_are_free_of_cycles() {
        slices().matching("dev.yieldpoint.tck.(*)..").should().beFreeOfCycles().check(MAIN);
    }

    @Test
    void the_steps_are_known_to_nobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage(STEPS)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STEPS)
                .check(MAIN);
    }

    @Test
    void the_command_line_is_known_to_nobody() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.yieldpoint.tck.cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.yieldpoint.tck.cli..")
                .check(MAIN);
    }

    @Test
    void only_who_runs_in_somebodys_tests_knows_jupiter_which_they_bring() {
        noClasses()
                .that()
                .resideInAPackage(KIT)
                .and()
                .resideOutsideOfPackage("dev.yieldpoint.tck.junit..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.junit.jupiter..")
                .check(MAIN);
    }

    @Test
    void http_is_spoken_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.yieldpoint.tck.http..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.github.tomakehurst..", "java.net.http..")
                .check(MAIN);
    }

    /** The libraries of the kit are relocated for users, and a driver is compiled against either form of the kit. */
    @Test
    void whoever_writes_a_driver_sees_no_library_of_the_kit() {
        DescribedPredicate<JavaClass> everybodys =
                DescribedPredicate.describe("of the JDK, of JUnit or of this project", type -> {
                    JavaClass base = type.getBaseComponentType();
                    return base.isPrimitive()
                            || resideInAnyPackage("java..", "dev.yieldpoint..", "org.junit..")
                                    .test(base);
                });
        methods()
                .that()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .arePublic()
                .and()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(
                        "dev.yieldpoint.tck.application..",
                        "dev.yieldpoint.tck.body..",
                        "dev.yieldpoint.tck.driver..",
                        "dev.yieldpoint.tck.junit..",
                        "dev.yieldpoint.tck.trace..")
                .should()
                .haveRawReturnType(everybodys)
                .andShould()
                .haveRawParameterTypes(DescribedPredicate.describe(
                        "each " + everybodys.getDescription(),
                        parameters -> parameters.stream().allMatch(everybodys)))
                .check(MAIN);
    }

    @Test
    void every_package_is_null_marked() throws Exception {
        Set<String> packages =
                MAIN.stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
        assertThat(packages).hasSizeGreaterThan(10);
        for (String name : packages) {
            Class<?> info = Class.forName(name + ".package-info");
            assertThat(info.isAnnotationPresent(NullMarked.class)).as(name).isTrue();
        }
    }

    @Test
    void nobody_sleeps() throws IOException {
        Pattern sleep = Pattern.compile("\\.sleep\\(|\\bparkNanos\\(");
        List<Path> sources = sources();
        assertThat(sources).hasSizeGreaterThan(100);
        for (Path source : sources) {
            assertThat(sleep.matcher(Files.readString(source)).find())
                    .as(source.toString())
                    .isFalse();
        }
    }

    /** What is built meanwhile comes and goes, and is passed over. */
    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>();
        Files.walkFileTree(Path.of(".."), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return directory.endsWith("target") || directory.endsWith(".git")
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*/src/(main|test)/.*\\.(java|kt)")
                        && !file.endsWith("ArchitectureTest.java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }
}
