package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.HtmlWriter;
import dev.yieldpoint.tck.specification.Traceability;
import dev.yieldpoint.tck.specification.Traceability.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class JavaBlocksTest {

    @Test
    void every_block_has_a_feature_and_a_listing_and_there_are_no_others() {
        List<String> places = Traceability.load()
                .places()
                .filter(Place::played)
                .map(Place::words)
                .toList();
        assertThat(places).hasSize(10);
        assertThat(JavaBlocks.of(Traceability.load()).keySet()).containsExactlyInAnyOrderElementsOf(places);
        assertThat(FeatureTexts.load().stream()
                        .map(FeatureTexts.Told::file)
                        .filter(file -> file.startsWith("documentation/"))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(places.stream()
                        .map(name -> "documentation/" + name + ".feature")
                        .toList());
    }

    @Test
    void every_block_is_shown_as_the_tests_of_the_reference_run_it() throws IOException {
        assertThat(JavaBlocks.of(Traceability.load()))
                .as("mvn -q -P write process-test-classes -Dwrite=blocks writes them anew")
                .containsExactlyInAnyOrderEntriesOf(BlocksFiles.tested());
        try (Stream<Path> files = Files.list(BlocksFiles.DIRECTORY.resolve("blocks"))) {
            assertThat(files).hasSameSizeAs(BlocksFiles.tested().keySet());
        }
    }

    @Test
    void a_block_is_what_stands_between_its_tags_moved_to_the_left() {
        assertThat(BlocksFiles.in("class A {\n    // tag::one[]\n    a {\n        b\n    }\n    // end::one[]\n}\n"))
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
}
