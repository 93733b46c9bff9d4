package dev.yieldpoint.tck.rust;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yieldpoint.tck.site.ListingsOfTheSite;
import dev.yieldpoint.tck.site.ToldScenarios;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The scenarios in Rust beside the runtime of Dioxus are those of the features, and hold what the pages show. */
@Execution(ExecutionMode.CONCURRENT)
class RustFileTest {

    private static final String ANEW =
            "mvn -q -P write process-test-classes -Dwrite=rust writes the files in runtimes/dioxus/0.4/tests/listings anew";
    private static final Pattern MODULE = Pattern.compile("(?m)^(?:// ([A-Z]+-\\d+[a-z]) |([A-Z]+-\\d+[a-z]), )");

    @Test
    void the_files_are_as_the_features_make_them() throws IOException {
        assertThat(Files.readString(RustFile.COROUTINES)).as(ANEW).isEqualTo(RustFile.coroutines());
        assertThat(Files.readString(RustFile.BORROWED)).as(ANEW).isEqualTo(RustFile.borrowed());
    }

    @Test
    void every_scenario_is_played_or_refused() {
        List<String> ids = MODULE.matcher(RustFile.coroutines() + RustFile.borrowed())
                .results()
                .map(RustFileTest::id)
                .toList();
        assertThat(ids)
                .containsExactlyInAnyOrderElementsOf(
                        RustFile.listed().map(ToldScenarios.Told::id).toList());
    }

    private static String id(MatchResult module) {
        return module.group(1) == null ? module.group(2) : module.group(1);
    }

    @Test
    void each_listing_of_the_pages_stands_there_word_for_word() {
        String all = left(RustFile.coroutines() + RustFile.borrowed());
        assertThat(ListingsOfTheSite.inRust())
                .hasSizeGreaterThan(100)
                .allSatisfy(listing -> assertThat(all).contains(left(listing.statements())))
                .allSatisfy(listing ->
                        listing.types().forEach(type -> assertThat(all).contains(left(type.declaration()))));
    }

    /** Without the indentation, which is that of the component. */
    private static String left(String lines) {
        return lines.replaceAll("(?m)^ +", "");
    }
}
