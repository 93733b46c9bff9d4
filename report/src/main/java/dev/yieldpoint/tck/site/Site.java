package dev.yieldpoint.tck.site;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.result.Result;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The living documentation, as files that a browser opens without a server and without a network.
 *
 * <p>The same results give the same files, but for the strip at the foot of each page.
 */
public final class Site {

    private static final Pattern PAGE = Pattern.compile("[a-z0-9-]+\\.html");
    private static final int HEAD = 2_000;

    private Site() {}

    /**
     * Makes a site.
     *
     * @param results one for each runtime
     * @param kit the version of the kit
     * @param moment what the strip says of when it was made
     * @return the texts of the files by their names
     */
    public static Map<String, String> of(List<Result> results, String kit, Instant moment) {
        SiteContent siteContent = SiteContent.load();
        List<RuntimeResult> runtimes = RuntimeResult.all(results);
        Page page = new Page(siteContent, runtimes, kit, moment);
        Map<String, String> files = new TreeMap<>();
        Recordings recordings = Recordings.of(siteContent, runtimes);
        add(
                files,
                page,
                Page.INDEX,
                "Coroutines, clause by clause",
                new IndexPage(siteContent, runtimes, recordings).content());
        add(
                files,
                page,
                Page.NEWCOMER,
                "What a coroutine is",
                new NewcomerPage(siteContent, recordings.referenceTraces(), scenario -> Player.of(recordings, scenario))
                        .content());
        add(files, page, Page.DOCUMENTATION, "The two pages", new DocumentationPage(siteContent).content());
        add(files, page, Page.MATRIX, "Matrix", new MatrixPage(siteContent, runtimes).content());
        if (ComparisonPage.isFor(runtimes)) {
            ComparisonPage comparison = new ComparisonPage(siteContent, runtimes);
            add(files, page, Page.COMPARISON, comparison.title(), comparison.content());
        }
        add(files, page, Page.LEDGER, "Ledger", new LedgerPage(siteContent).content());
        add(files, page, Page.MAP, "The map", new MapPage(siteContent).content());
        add(files, page, Page.GLOSSARY, "Glossary", GlossaryPage.of(siteContent));
        for (String chapter : siteContent.specification().chapters()) {
            add(
                    files,
                    page,
                    SiteContent.page(chapter),
                    SiteContent.title(chapter),
                    new ChapterPage(siteContent, runtimes, recordings).of(chapter));
        }
        for (RuntimeResult runtime : runtimes) {
            add(
                    files,
                    page,
                    runtime.page(),
                    runtime.name(),
                    new EvidencePage(siteContent, runtime, recordings).content());
        }
        files.put(Page.STYLE, resource(Page.STYLE));
        files.put(Page.SCRIPT, resource(Page.SCRIPT));
        files.put(Page.PLAYER, resource(Page.PLAYER));
        files.put(Page.ICON, resource(Page.ICON));
        files.put(Page.SEARCH, SearchIndex.script(siteContent));
        files.putAll(recordings.scripts());
        return files;
    }

    /** The picture {@link Page#PREVIEW}, which every site has beside these files. */
    static byte[] preview() {
        return bytes(Page.PREVIEW);
    }

    /** Whether a file in a directory may be one of a site that was made earlier, by its name and by what it holds. */
    public static boolean mayBeOurs(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (List.of(Page.STYLE, Page.SCRIPT, Page.SEARCH, Page.PLAYER, Page.ICON, Page.PREVIEW)
                        .contains(name)
                || Recordings.isScript(name)) {
            Path index = file.resolveSibling(Page.INDEX);
            return Files.isRegularFile(index) && isPage(index);
        }
        return PAGE.matcher(name).matches() && Files.isRegularFile(file) && isPage(file);
    }

    private static boolean isPage(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(HEAD), StandardCharsets.UTF_8)
                    .contains("<meta name=\"generator\" content=\"" + Page.GENERATOR + "\">");
        }
    }

    private static void add(Map<String, String> files, Page page, String file, String title, List<Html> content) {
        files.put(file, page.of(file, title, content));
    }

    /** A file that lies beside this class. */
    static String resource(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Site.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the kit is incomplete: there is no " + name + " beside the site");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + name, e);
        }
    }
}
