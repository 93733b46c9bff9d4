package dev.yieldpoint.tck.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The recipe of the README is a sample, which is built and run in the profile everything. */
class ReadmeTest {

    private static final Path SAMPLE = Path.of("../samples/first");
    private static final Pattern TYPE = Pattern.compile("class (\\w+)");

    @Test
    void its_classes_are_those_of_the_sample() throws IOException {
        List<String> classes = blocks("java");
        assertThat(classes).hasSize(2);
        for (String text : classes) {
            Matcher name = TYPE.matcher(text);
            assertThat(name.find()).isTrue();
            String root = name.group(1).endsWith("Test") ? "src/test/java" : "src/main/java";
            assertThat(SAMPLE.resolve(root).resolve("com/example/" + name.group(1) + ".java"))
                    .hasContent(text);
        }
    }

    @Test
    void its_dependencies_are_those_of_the_sample() throws IOException {
        String pom = unindented(Files.readString(SAMPLE.resolve("pom.xml")));
        assertThat(blocks("xml"))
                .singleElement()
                .satisfies(block ->
                        assertThat(pom).contains("<dependencies>\n" + unindented(block) + "\n</dependencies>"));
    }

    private static List<String> blocks(String language) throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        int begin = readme.indexOf("\n## Plug in your runtime\n");
        String section = readme.substring(begin, readme.indexOf("\n## ", begin + 1));
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();
    }

    private static String unindented(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
