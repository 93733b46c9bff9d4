package dev.yieldpoint.tck.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteCommandTest {

    @TempDir
    private Path place;

    private Path mine = Path.of("");
    private Path yours = Path.of("");

    @BeforeEach
    void two_results() throws IOException {
        Path report = place.resolve("report");
        assertThat(Console.run("check", "--clause", "LIFECYCLE-1", "--tries", "0", "--report", report.toString())
                        .status())
                .isZero();
        mine = report.resolve("result.json");
        yours = Files.writeString(
                place.resolve("yours.json"), Files.readString(mine).replace("\"reference\"", "\"yours\""));
    }

    @Test
    void one_site_tells_of_all_runtimes_and_is_made_anew_in_its_place() throws Exception {
        Path site = place.resolve("site");
        for (int i = 0; i < 2; i++) {
            Console console = Console.run("site", "--out", site.toString(), mine.toString(), yours.toString());
            assertThat(console.err()).isEmpty();
            assertThat(console.status()).isZero();
            assertThat(console.last()).isEqualTo(site.resolve("index.html") + " shows the verdicts of 2 runtimes");
        }
        assertThat(site.resolve("index.html")).content().contains("evidence-reference.html", "evidence-yours.html");
        assertThat(site.resolve("evidence-yours.html")).exists();
        assertThat(site.resolve("result.json")).doesNotExist();
    }

    @Test
    void one_runtime_is_counted_as_one() {
        Path site = place.resolve("site");
        Console console = Console.run("site", "--out", site.toString(), mine.toString());
        assertThat(console.last()).isEqualTo(site.resolve("index.html") + " shows the verdicts of 1 runtime");
    }

    @Test
    void two_results_of_one_runtime_are_refused() {
        refused(mine + " and " + mine + " are results of the same runtime; leave one out", mine, mine);
    }

    @Test
    void a_file_that_is_no_result_is_refused() throws Exception {
        Path notes = Files.writeString(place.resolve("notes.txt"), "no json");
        refused(notes + " is not JSON, line 1; give a result.json that check --report has written", mine, notes);
    }

    @Test
    void a_version_that_is_not_known_is_refused() throws Exception {
        Path later = Files.writeString(
                place.resolve("later.json"),
                Files.readString(mine).replaceFirst("\"version\" : \\d+", "\"version\" : 99"));
        refused(
                later
                        + " is of a version that this kit does not read: it reads 5; check the runtime again with this kit,"
                        + " or use a later kit",
                later);
    }

    @Test
    void a_report_is_not_replaced_by_a_site() throws Exception {
        String before = Files.readString(mine);
        Path report = place.resolve("report");
        Console console = Console.run("site", "--out", report.toString(), mine.toString());
        assertThat(console.err())
                .containsExactly("yieldpoint: --out: " + report
                        + " contains files that are not part of a site; choose an empty or a new directory");
        assertThat(console.status()).isEqualTo(2);
        assertThat(mine).hasContent(before);
    }

    private void refused(String message, Path... files) {
        String[] args = new String[3 + files.length];
        args[0] = "site";
        args[1] = "--out";
        args[2] = place.resolve("site").toString();
        for (int i = 0; i < files.length; i++) {
            args[3 + i] = files[i].toString();
        }
        Console console = Console.run(args);
        assertThat(console.err()).containsExactly("yieldpoint: " + message);
        assertThat(console.out()).isEmpty();
        assertThat(console.status()).isEqualTo(2);
        assertThat(place.resolve("site")).doesNotExist();
    }
}
