package dev.yieldpoint.tck.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The recipe of the guide for the JVM is a sample, and so is what is left without its Surefire plugin; the profile everything runs both. */
class GuideTest {

    private static final Path SAMPLE = Path.of("../samples/first");
    private static final Path DEPENDENCIES_ONLY = Path.of("../samples/dependencies-only");
    private static final Pattern TYPE = Pattern.compile("class (\\w+)");

    @Test
    void its_classes_are_those_of_the_samples() throws IOException {
        List<String> classes = blocks("java");
        assertThat(classes).hasSize(2);
        for (String text : classes) {
            Matcher name = TYPE.matcher(text);
            assertThat(name.find()).isTrue();
            String root = name.group(1).endsWith("Test") ? "src/test/java" : "src/main/java";
            assertThat(List.of(SAMPLE, DEPENDENCIES_ONLY))
                    .allSatisfy(
                            sample -> assertThat(sample.resolve(root).resolve("com/example/" + name.group(1) + ".java"))
                                    .hasContent(text));
        }
    }

    @Test
    void its_pom_is_that_of_the_sample() throws IOException {
        assertThat(SAMPLE.resolve("pom.xml")).hasContent(pom());
    }

    @Test
    void its_pom_without_the_surefire_plugin_is_that_of_the_other_sample() throws IOException {
        String pom = pom();
        String end = "\n</project>\n";
        assertThat(pom).containsOnlyOnce("\n  <build>\n").contains("\n  </build>" + end);
        assertThat(DEPENDENCIES_ONLY.resolve("pom.xml"))
                .hasContent(pom.substring(0, pom.indexOf("\n  <build>\n")).replace(">first<", ">dependencies-only<")
                        + end.strip());
    }

    @Test
    void an_old_surefire_plugin_fails_with_the_lines_of_the_pom_that_are_missing() throws IOException {
        List<String> pom = pom().lines().map(String::strip).toList();
        Throwable failure = catchThrowable(() -> oldSurefireTest().invoke(new YieldpointTestsTest.Sound()))
                .getCause();
        assertThat(failure).isInstanceOf(AssertionError.class);
        List<String> plugin = failure.getMessage()
                .lines()
                .map(String::strip)
                .filter(line -> line.startsWith("<"))
                .toList();
        assertThat(plugin).startsWith("<plugin>").endsWith("</plugin>").hasSize(5);
        assertThat(pom).containsSequence(plugin.subList(0, 4));
        assertThat(failure.getMessage().lines().findFirst().orElseThrow())
                .contains("Use version " + plugin.get(3).replaceAll("<.*?>", "") + " or later");
    }

    /** Surefire before 2.22, without JUnit 4, runs methods of this kind, which JUnit 5 ignores. */
    private static Method oldSurefireTest() {
        List<Method> tests = Stream.of(YieldpointTests.class.getMethods())
                .filter(method -> method.getName().startsWith("test"))
                .filter(method -> method.getReturnType() == void.class && method.getParameterCount() == 0)
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .toList();
        assertThat(tests).hasSize(1);
        assertThat(tests.get(0).getAnnotations()).isEmpty();
        return tests.get(0);
    }

    private static String pom() throws IOException {
        List<String> poms = blocks("xml");
        assertThat(poms).hasSize(1);
        return poms.get(0);
    }

    private static List<String> blocks(String language) throws IOException {
        String guide = Files.readString(Path.of("../docs/jvm.md"));
        int begin = guide.indexOf("\n## Plug in your runtime\n");
        String section = guide.substring(begin, guide.indexOf("\n## ", begin + 1));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
    }
}
