package dev.yieldpoint.tck.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.yieldpoint.tck.report.JunitXml;
import dev.yieldpoint.tck.report.ResultOfCheck;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import dev.yieldpoint.tck.verdict.Results;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ReportDirectoryTest {

    private static final ReproduceCommand AGAIN = new ReproduceCommand("check --clause ", "check --replay ");

    @TempDir
    private Path place;

    @Test
    void a_new_directory_holds_the_report_and_nothing_else() throws Exception {
        Path report = place.resolve("build/report");
        ReportDirectory.at(report).write(Results.broken(), AGAIN, "9.9");
        assertThat(names(report))
                .contains("result.json", "junit.xml", "index.html", "channel.html", "evidence-mine.html", "style.css")
                .containsExactlyInAnyOrderElementsOf(files());
        assertThat(names(report.getParent())).containsExactly("report");
        assertThat(report.resolve("result.json"))
                .hasContent(ResultFile.text(ResultOfCheck.of(Results.broken(), AGAIN, "9.9")));
        assertThat(report.resolve("junit.xml")).hasContent(JunitXml.of(Results.broken()));
    }

    @Test
    void what_a_runtime_says_need_not_be_well_formed() throws Exception {
        Path report = place.resolve("report");
        ReportDirectory.at(report).write(Results.saying("lone \uD800 surrogate"), AGAIN, "9.9");
        assertThat(report.resolve("result.json")).content().contains("lone \uFFFD surrogate");
        assertThat(report.resolve("junit.xml")).content().contains("surrogate");
    }

    @Test
    void an_empty_directory_is_taken() throws Exception {
        ReportDirectory.at(place).write(Results.broken(), AGAIN, "9.9");
        assertThat(names(place))
                .contains("result.json", "junit.xml", "index.html", "channel.html", "evidence-mine.html", "style.css")
                .containsExactlyInAnyOrderElementsOf(files());
    }

    @Test
    void an_earlier_report_is_replaced() throws Exception {
        ReportDirectory.at(place).write(Results.broken(), AGAIN, "9.8");
        ReportDirectory.at(place).write(Results.saying("something else"), AGAIN, "9.9");
        assertThat(names(place))
                .contains("result.json", "junit.xml", "index.html", "channel.html", "evidence-mine.html", "style.css")
                .containsExactlyInAnyOrderElementsOf(files());
        assertThat(place.resolve("result.json")).content().contains("something else");
    }

    @Test
    void an_earlier_report_with_something_of_the_users_beside_it_is_refused() throws Exception {
        ReportDirectory.at(place).write(Results.broken(), AGAIN, "9.8");
        Files.writeString(place.resolve("notes.txt"), "mine");
        refused();
        assertThat(place.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void a_page_of_the_users_that_has_a_name_of_ours_is_not_taken_away() throws Exception {
        for (String name : List.of("index.html", "style.css", "channel.html", "evidence-mine.html", "search.js")) {
            Path file = Files.writeString(place.resolve(name), "mine");
            refused();
            assertThat(file).hasContent("mine");
            Files.delete(file);
        }
        ReportDirectory.at(place).write(Results.broken(), AGAIN, "9.8");
        Files.writeString(place.resolve("atoms.html"), "mine");
        refused();
    }

    @Test
    void a_report_that_cannot_be_written_whole_is_not_there() throws Exception {
        Path report = place.resolve("report");
        ReportDirectory.at(report).write(Results.broken(), AGAIN, "9.9");
        ReportDirectory again = ReportDirectory.at(report);
        assertThatException().isThrownBy(() -> again.write(Results.saying(null), AGAIN, "9.9"));
        assertThat(report.resolve("result.json"))
                .hasContent(ResultFile.text(ResultOfCheck.of(Results.broken(), AGAIN, "9.9")));
        assertThat(names(place)).containsExactly("report");
    }

    @Test
    void a_file_is_refused() throws Exception {
        Path file = Files.writeString(place.resolve("notes.txt"), "mine");
        assertThatIOException()
                .isThrownBy(() -> ReportDirectory.at(file))
                .withMessage(file + " is a file; choose a directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void a_directory_below_a_file_is_refused() throws Exception {
        Path file = Files.writeString(place.resolve("notes.txt"), "mine");
        assertThatIOException()
                .isThrownBy(() -> ReportDirectory.at(file.resolve("report")))
                .withMessage(file + " is a file, not a directory");
    }

    @Test
    void a_directory_that_holds_anything_else_is_refused() throws Exception {
        Files.writeString(place.resolve("notes.txt"), "mine");
        refused();
        assertThat(names(place)).containsExactly("notes.txt");
    }

    @Test
    void a_directory_with_a_result_of_something_else_is_refused() throws Exception {
        Files.writeString(place.resolve("result.json"), "{\"format\": \"exam-result\"}");
        refused();
        Files.writeString(place.resolve("result.json"), "no json");
        refused();
        Files.delete(place.resolve("result.json"));
        Files.createDirectory(place.resolve("result.json"));
        refused();
        assertThat(names(place)).containsExactly("result.json");
    }

    private void refused() {
        assertThatIOException()
                .isThrownBy(() -> ReportDirectory.at(place))
                .withMessage(
                        place + " contains files that are not part of a report; choose an empty or a new directory");
    }

    /** The files of a report: those of the site, and those for programs. */
    private static Set<String> files() throws IOException {
        String json = ResultFile.text(ResultOfCheck.of(Results.broken(), AGAIN, "9.9"));
        Set<String> files = new TreeSet<>(
                Site.of(List.of(ResultFile.parse(json)), "9.9", Instant.EPOCH).keySet());
        files.addAll(List.of("result.json", "junit.xml", Page.PREVIEW));
        return files;
    }

    private static List<String> names(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.map(entry -> entry.getFileName().toString()).toList();
        }
    }
}
