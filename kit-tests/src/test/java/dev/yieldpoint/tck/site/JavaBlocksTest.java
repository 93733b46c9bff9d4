package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.HtmlWriter;
import dev.yieldpoint.tck.specification.Traceability;
import dev.yieldpoint.tck.specification.Traceability.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class JavaBlocksTest {

    private static final Path TESTS = Path.of("../reference-impl/src/test/java/dev/yieldpoint/documentation");
    private static final Pattern TAG = Pattern.compile("// tag::(\\w+)\\[]");

    @Test
    void every_block_has_a_feature_and_a_listing_and_there_are_no_others() {
        List<String> places = Traceability.load()
                .places()
                .filter(Place::played)
                .map(Place::words)
                .toList();
        assertThat(places).hasSize(10);
        assertThat(JavaBlocks.load().keySet()).containsExactlyInAnyOrderElementsOf(places);
        assertThat(FeatureTexts.load().stream()
                        .map(FeatureTexts.Told::file)
                        .filter(file -> file.startsWith("documentation/"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(places.stream()
                        .map(name -> "documentation/" + name + ".feature")
                        .toList());
    }

    @Test
    void every_block_of_the_reference_s_tests_is_read() throws IOException {
        try (Stream<Path> tests = Files.list(TESTS)) {
            List<String> tagged = tests.flatMap(test -> TAG.matcher(read(test)).results())
                    .map(found -> found.group(1))
                    .toList();
            assertThat(JavaBlocks.load().keySet()).containsExactlyInAnyOrderElementsOf(tagged);
        }
    }

    @Test
    void a_block_is_what_stands_between_its_tags_moved_to_the_left() {
        assertThat(JavaBlocks.in("class A {\n    // tag::one[]\n    a {\n        b\n    }\n    // end::one[]\n}\n"))
                .containsOnlyKeys("one")
                .containsValue("a {\n    b\n}");
    }

    @Test
    void marking_changes_no_sign_of_it() {
        String source = "if (x) { // for \"you\"\n    say(\"a \\\" // b\", 42);\n}";
        Html shown = JavaText.of(source);
        Element code = Jsoup.parse(HtmlWriter.document((Html.Element) shown))
                .select("code")
                .get(0);
        assertThat(code.wholeText()).isEqualTo(source);
        assertThat(code.select("[class]").eachText()).containsExactly("if", "// for \"you\"", "\"a \\\" // b\"", "42");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
