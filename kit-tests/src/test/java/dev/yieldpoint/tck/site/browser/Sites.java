package dev.yieldpoint.tck.site.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.yieldpoint.tck.driver.RuntimeUnderTest;
import dev.yieldpoint.tck.faulty.NewestFirst;
import dev.yieldpoint.tck.javaapi.JavaApiRuntime;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckListener;
import dev.yieldpoint.tck.run.CheckOptions;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.Conformance;
import dev.yieldpoint.tck.run.PropertyConfig;
import dev.yieldpoint.tck.run.Runtimes;
import dev.yieldpoint.tck.run.Selection;
import dev.yieldpoint.tck.site.Examples;
import dev.yieldpoint.tck.site.Poison;
import dev.yieldpoint.tck.site.ReportDirectory;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sites that are looked at. They stay in {@code target/browser}. */
final class Sites {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path PLACE = Path.of("target", "browser").toAbsolutePath();

    /** A runtime that breaks what it was asked, as the kit tells it. Of a check of everything the evidence fills 178 sheets. */
    static final Result FAULTY = check(
            new JavaApiRuntime(new NewestFirst()),
            new Selection(Set.of("CHANNEL-2", "CHANNEL-3", "SERVICES-2", "YIELDING-1"), Set.of()));

    /** The site of the reference, of {@link #FAULTY}, and of a result that has some of everything. */
    static final Path USUAL = site(
            "usual",
            check(new Runtimes(Sites.class.getClassLoader()).named("reference"), Selection.ALL),
            FAULTY,
            parsed(Examples.full()));

    /** The site of the reference and of eleven results that are like its own, except for two clauses of the last one. */
    static final Path TWELVE =
            site("twelve", IntStream.rangeClosed(1, 12).mapToObj(Sites::twin).toArray(Result[]::new));

    /** The site of a result that tries to be more than text. */
    static final Path HOSTILE = site("hostile", parsed(new Poison().into(Examples.full())));

    private Sites() {}

    /** Every page of the usual site. */
    static List<Path> usual() {
        return pages(USUAL);
    }

    /** Those, and the pages of the hostile site that tell something of its result: of the chapters, one. */
    static List<Path> all() {
        return Stream.concat(
                        usual().stream(),
                        pages(HOSTILE).stream()
                                .filter(page -> page.getFileName()
                                        .toString()
                                        .matches("(index|matrix|channel|evidence-.*)\\.html")))
                .toList();
    }

    private static List<Path> pages(Path site) {
        try (Stream<Path> files = Files.list(site)) {
            return files.filter(file -> file.toString().endsWith(".html"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result check(RuntimeUnderTest runtime, Selection selection) {
        CheckResult result = new Conformance()
                .check(
                        runtime,
                        CheckOptions.DEFAULTS
                                .withSelection(selection)
                                .withStrict(true)
                                .withEffort(PropertyConfig.NONE),
                        CheckListener.NOBODY);
        Path report = PLACE.resolve(runtime.name());
        try {
            ReportDirectory.at(report)
                    .write(result, new ReproduceCommand("check --clause ", "check --replay "), "9.9", Map.of());
            return ResultFile.read(report.resolve("result.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result twin(int number) {
        try {
            ObjectNode twin = (ObjectNode) MAPPER.readTree(Files.readString(PLACE.resolve("reference/result.json")));
            for (JsonNode clause : twin.path("clauses")) {
                String id = clause.path("id").asText();
                if (number == 12 && Set.of("CHANNEL-2", "CHANNEL-3").contains(id)) {
                    ((ObjectNode) clause).put("verdict", "failed").put("root", id.equals("CHANNEL-2"));
                }
            }
            return parsed(twin.put("runtime", (number % 3 == 0 ? "a-twin-with-a-longer-name-" : "twin-") + number));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Result parsed(JsonNode result) {
        try {
            return ResultFile.parse(result.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path site(String name, Result... results) {
        Path site = PLACE.resolve(name);
        try {
            ReportDirectory.forSite(site).writeSite(List.of(results), "9.9");
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
