package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.report.JunitXml;
import dev.yieldpoint.tck.report.ResultOfCheck;
import dev.yieldpoint.tck.result.Result;
import dev.yieldpoint.tck.result.ResultFile;
import dev.yieldpoint.tck.run.CheckResult;
import dev.yieldpoint.tck.run.CucumberReports;
import dev.yieldpoint.tck.trace.Printable;
import dev.yieldpoint.tck.verdict.ReportWriter;
import dev.yieldpoint.tck.verdict.ReproduceCommand;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The directory of a report, or of a site alone. The content is written beside it and then moved into place, so that the directory is complete
 * or does not exist.
 */
public final class ReportDirectory implements ReportWriter.Place {

    private static final String RESULT = "result.json";
    private static final String JUNIT = "junit.xml";

    /** What the kit puts there beside the site, and so may take away again. */
    private static final Set<String> OURS = Set.of(RESULT, JUNIT, CucumberReports.MESSAGES, CucumberReports.HTML);

    private final Path directory;

    private ReportDirectory(Path directory) {
        this.directory = directory;
    }

    /**
     * The directory, if a report may be put there: it does not exist, is empty, or holds an earlier report.
     *
     * @throws IOException with one line of message, if it may not
     */
    public static ReportDirectory at(Path path) throws IOException {
        return at(path, OURS);
    }

    /**
     * The directory, if a site alone may be put there: it does not exist, is empty, or holds an earlier site and nothing
     * else. A report is not replaced: its result may be what the site is made of.
     *
     * @throws IOException with one line of message, if it may not
     */
    public static ReportDirectory forSite(Path path) throws IOException {
        return at(path, Set.of());
    }

    private static ReportDirectory at(Path path, Set<String> besideTheSite) throws IOException {
        Path directory = path.toAbsolutePath().normalize();
        if (Files.exists(directory)) {
            if (!Files.isDirectory(directory)) {
                throw new IOException(path + " is a file; choose a directory");
            }
            if (!isFree(directory, besideTheSite)) {
                String what = besideTheSite.isEmpty() ? "a site" : "a report";
                throw new IOException(
                        path + " contains files that are not part of " + what + "; choose an empty or a new directory");
            }
        }
        Path parent = directory.getParent();
        if (parent == null) {
            throw new IOException(path + " cannot be replaced; choose a directory below it");
        }
        try {
            Files.createDirectories(parent);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(e.getMessage() + " is a file, not a directory", e);
        }
        ReportDirectory report = new ReportDirectory(directory);
        try {
            Files.delete(Files.createDirectory(report.fresh())); // better to know before the check than after it
        } catch (IOException e) {
            throw new IOException("cannot write to " + parent + ": " + e, e);
        }
        return report;
    }

    /** Whether all that is in the directory was put there by the kit. */
    private static boolean isFree(Path directory, Set<String> besideTheSite) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                boolean beside = besideTheSite.contains(entry.getFileName().toString()) && !Files.isDirectory(entry);
                if (!beside && !Site.mayBeOurs(entry)) {
                    return false;
                }
            }
        }
        Path result = directory.resolve(RESULT);
        return !Files.exists(result) || ResultFile.isIn(result);
    }

    /** Where the report is written before it is put into its place. */
    private Path fresh() {
        return directory.resolveSibling(String.format(
                Locale.ROOT,
                ".%s-%d",
                directory.getFileName(),
                ProcessHandle.current().pid()));
    }

    /** Puts a report there that has nothing of Cucumber's. */
    void write(CheckResult result, ReproduceCommand again, String kit) throws IOException {
        write(result, again, kit, Map.of());
    }

    @Override
    public void write(CheckResult result, ReproduceCommand again, String kit, Map<String, String> cucumber)
            throws IOException {
        String json = ResultFile.text(ResultOfCheck.of(result, again, kit));
        Map<String, String> files = new TreeMap<>(Site.of(List.of(ResultFile.parse(json)), kit, Instant.now()));
        files.put(RESULT, json);
        files.put(JUNIT, JunitXml.of(result, again, kit));
        files.putAll(cucumber);
        put(files);
    }

    /** Puts a site of several results there, in place of an earlier one. */
    public void writeSite(List<Result> results, String kit) throws IOException {
        put(Site.of(results, kit, Instant.now()));
    }

    private void put(Map<String, String> files) throws IOException {
        Path fresh = Files.createDirectory(fresh());
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Files.writeString(fresh.resolve(file.getKey()), Printable.wellFormed(file.getValue()));
            }
            Files.write(fresh.resolve(Page.PREVIEW), Site.preview());
            delete(directory);
            Files.move(fresh, directory);
        } finally {
            delete(fresh);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            List<Path> deepestFirst;
            try (Stream<Path> paths = Files.walk(tree)) {
                deepestFirst = paths.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
