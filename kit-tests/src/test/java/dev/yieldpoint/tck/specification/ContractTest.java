package dev.yieldpoint.tck.specification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.tck.driver.Promise;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.run.Runtimes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The table of {@code spec/CONTRACT.md} names what exists, and all that is public. */
@Execution(ExecutionMode.CONCURRENT)
class ContractTest {

    private static final Path ROOT = Path.of("..");
    private static final Path API = ROOT.resolve("spec/src/main/java/dev/yieldpoint/spec");
    private static final String ADVICE = "advice";
    private static final String PACKAGE = "package-info";

    private static final String TABLE = "|---|---|---|";

    /** Of a clause, or of a promise that the kit tries. */
    private static final Pattern ID = Pattern.compile("\\b[A-Z]+-\\d+\\b");

    private static final Pattern TEST = Pattern.compile("`(\\w+)\\.(\\w+)`");
    private static final Pattern ROW =
            Pattern.compile("\\| (?<promise>.+?) \\| `(?<where>[\\w.-]+)` \\| (?<checks>.+) \\|");

    private record Row(String promise, String where, String checks) {

        String type() {
            return where.replaceAll("\\..*", "");
        }

        List<String> ids() {
            return ID.matcher(checks).results().map(MatchResult::group).toList();
        }

        List<String> clauses() {
            return ids().stream().filter(id -> !id.startsWith("API-")).toList();
        }

        List<String> tried() {
            return ids().stream().filter(id -> id.startsWith("API-")).toList();
        }

        List<MatchResult> tests() {
            return TEST.matcher(checks).results().toList();
        }
    }

    private static List<Row> rows() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve("spec/CONTRACT.md"));
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(lines.indexOf(TABLE) + 1, lines.size())) {
            var row = ROW.matcher(line);
            assertThat(row.matches()).as(line).isTrue();
            rows.add(new Row(row.group("promise"), row.group("where"), row.group("checks")));
        }
        assertThat(rows)
                .hasSizeGreaterThan(100)
                .extracting(Row::promise, Row::where)
                .doesNotHaveDuplicates();
        return rows;
    }

    @Test
    void every_promise_is_checked_or_is_advice() throws IOException {
        for (Row row : rows()) {
            String rest = TEST.matcher(ID.matcher(row.checks).replaceAll("")).replaceAll("");
            boolean isAdvice = row.checks.equals(ADVICE);
            assertThat(isAdvice || rest.matches("[, ]*")).as(row.promise).isTrue();
            assertThat(isAdvice)
                    .as(row.promise)
                    .isEqualTo(row.ids().isEmpty() && row.tests().isEmpty());
        }
    }

    @Test
    void every_clause_that_it_names_exists_and_is_checked() throws IOException {
        Set<String> checked = Specification.load().clauses().stream()
                .filter(clause -> clause.byScenarios() || clause.byTrace())
                .map(Clause::id)
                .collect(Collectors.toSet());
        for (Row row : rows()) {
            assertThat(checked).as(row.promise).containsAll(row.clauses());
        }
    }

    @Test
    void the_promises_that_the_kit_tries_are_listed_in_its_words_and_each_is_in_a_row() throws IOException {
        Pattern entry = Pattern.compile("\\| (API-\\d+) \\| (.+) \\|");
        Map<String, String> listed = new LinkedHashMap<>();
        for (String line : Files.readAllLines(ROOT.resolve("spec/CONTRACT.md"))) {
            var matcher = entry.matcher(line);
            if (matcher.matches()) {
                listed.put(matcher.group(1), matcher.group(2));
            }
        }
        RuntimeUnderTest reference = new Runtimes(ContractTest.class.getClassLoader()).named("reference");

        assertThat(listed)
                .containsExactlyEntriesOf(reference.promises().stream()
                        .collect(Collectors.toMap(
                                Promise::id, Promise::statement, (one, other) -> one, LinkedHashMap::new)));
        assertThat(rows().stream().flatMap(row -> row.tried().stream()))
                .allMatch(listed::containsKey)
                .containsAll(listed.keySet());
    }

    @Test
    void every_test_that_it_names_exists() throws IOException {
        for (Row row : rows()) {
            for (MatchResult test : row.tests()) {
                assertThat(isTest(test.group(1), test.group(2)))
                        .as(test.group() + ": " + row.promise)
                        .isTrue();
            }
        }
    }

    /** By its source: the tests of the reference are not on the class path. */
    private static boolean isTest(String type, String method) throws IOException {
        Pattern declared = Pattern.compile("@(?:Parameterized)?Test\\b[^;{}]*\\bvoid " + method + "\\(");
        for (Path tests : List.of(ROOT.resolve("reference-impl/src/test"), ROOT.resolve("kit-tests/src/test"))) {
            Optional<Path> source;
            try (Stream<Path> files = Files.walk(tests)) {
                source = files.filter(file -> file.endsWith(type + ".java")).findFirst();
            }
            if (source.isPresent()) {
                return declared.matcher(Files.readString(source.get())).find();
            }
        }
        return false;
    }

    @Test
    void every_public_type_and_method_has_a_row() throws IOException {
        Set<String> named = rows().stream().map(Row::where).collect(Collectors.toCollection(TreeSet::new));
        Set<String> there = new TreeSet<>(Set.of(PACKAGE));
        new ClassFileImporter()
                .importPackages(CoroutineRuntime.class.getPackageName()).stream()
                        .map(JavaClass::reflect)
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .forEach(type -> {
                            there.add(type.getSimpleName());
                            methods(type).forEach(method -> there.add(type.getSimpleName() + '.' + method.getName()));
                        });

        assertThat(there).hasSizeGreaterThan(40).contains("Scope.useRw", "Mounted.close");
        assertThat(named).containsAll(types(there)).isSubsetOf(there);
        assertThat(there.stream().filter(place -> !named.contains(place))).isEmpty();
    }

    private static Set<String> types(Set<String> places) {
        return places.stream().filter(place -> place.indexOf('.') < 0).collect(Collectors.toSet());
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .filter(method -> !(type.isEnum() && Set.of("values", "valueOf").contains(method.getName())));
    }

    @Test
    void advice_is_marked_in_the_documentation_and_has_a_row() throws IOException {
        Set<String> rows = rows().stream()
                .filter(row -> row.checks.equals(ADVICE))
                .map(Row::type)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> marked = new TreeSet<>();
        try (Stream<Path> sources = Files.list(API)) {
            for (Path source : sources.toList()) {
                if (Files.readString(source).matches("(?s).*<b>Advice[.:]</b>.*")) {
                    marked.add(source.getFileName().toString().replace(".java", ""));
                }
            }
        }

        assertThat(rows).containsExactlyElementsOf(marked).isNotEmpty();
    }

    @Test
    void every_clause_that_the_documentation_names_exists() throws IOException {
        Set<String> clauses =
                Specification.load().clauses().stream().map(Clause::id).collect(Collectors.toSet());
        Set<String> named = new TreeSet<>();
        try (Stream<Path> sources = Files.list(API)) {
            for (Path source : sources.toList()) {
                ID.matcher(Files.readString(source))
                        .results()
                        .map(MatchResult::group)
                        .forEach(named::add);
            }
        }

        assertThat(clauses).containsAll(named);
        assertThat(named).hasSizeGreaterThan(40);
    }
}
