package dev.yieldpoint.tck.site;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Link;
import dev.yieldpoint.tck.site.FeatureTexts.Told;
import dev.yieldpoint.tck.specification.Clause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the search finds: every place of every page, as a script, since a page from the file system may load nothing else. Of the results it
 * holds which runtime has which verdict and which root causes, and no text.
 */
final class SearchIndex {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}_.-]+");
    private static final Pattern TEST = Pattern.compile("[A-Z]{3,}-\\d+[a-z]?");
    private static final Pattern SIGN = Pattern.compile("^[^\\p{L}\\p{N}\\p{P}]+");
    private static final int COMMON = 40;

    /** What a place is. In this order places of equal rank are listed. */
    enum Kind {
        CLAUSE("Clauses"),
        SCENARIO("Scenarios"),
        GLOSSARY("Glossary"),
        GUIDE("Guide"),
        DOCUMENTATION("The two pages"),
        BLOCK("Blocks of code"),
        ERRATUM("Errata"),
        LEDGER("Faulty runtimes"),
        MAP("Map"),
        RUNTIME("Runtimes");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        @JsonValue
        String words() {
            return words;
        }
    }

    /**
     * A place.
     *
     * @param id what it is called, if it has a name apart from its title
     * @param lines what is told there, line by line
     * @param words what else is said there, each word once: listings, tables
     */
    record Entry(Kind kind, String id, String title, String address, List<String> lines, Set<String> words) {

        private Entry withWords(Set<String> others) {
            return new Entry(kind, id, title, address, lines, others);
        }
    }

    /** A place in the script, where the lines are numbers in a table: many places have the same. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    private record Written(Kind kind, String id, String title, String address, List<Integer> lines, String words) {}

    /** The script's data. */
    private record Data(
            List<Kind> kinds, Collection<String> lines, List<Written> entries, List<Synonyms.Rule> synonyms) {}

    private final SiteContent siteContent;
    private final List<Entry> entries = new ArrayList<>();

    private SearchIndex(SiteContent siteContent) {
        this.siteContent = siteContent;
    }

    /** A page that is made of what the kit comes with alone. */
    private record Titled(String title, List<Html> content) {}

    /**
     * The script.
     *
     * @param recordings what the reference did, for the pictures of the newcomer's page
     */
    static String script(SiteContent siteContent, Recordings recordings, List<RuntimeResult> runtimes) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        List<Written> written = of(siteContent, recordings, runtimes).stream()
                .map(entry -> new Written(
                        entry.kind,
                        entry.id,
                        entry.title,
                        entry.address,
                        entry.lines.stream()
                                .map(line -> lines.computeIfAbsent(line, first -> lines.size()))
                                .toList(),
                        String.join(" ", entry.words)))
                .toList();
        Data data = new Data(List.of(Kind.values()), lines.keySet(), written, Synonyms.load());
        try {
            return "globalThis.yieldpointIndex = " + MAPPER.writeValueAsString(data) + ";\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an index is always writable", e);
        }
    }

    /** All places. */
    static List<Entry> of(SiteContent siteContent, Recordings recordings, List<RuntimeResult> runtimes) {
        SearchIndex index = new SearchIndex(siteContent);
        index.add(recordings, runtimes);
        return index.withoutCommonWords();
    }

    /**
     * The places, where a word that very many of them have only aside, such as {@code async} in a listing, is left to the overviews: to search for
     * it among all of them helps nobody, and these words would be a fifth of the index.
     */
    private List<Entry> withoutCommonWords() {
        Map<String, Integer> places = new HashMap<>();
        entries.forEach(entry -> entry.words.forEach(word -> places.merge(word, 1, Integer::sum)));
        Set<String> common = places.keySet().stream()
                .filter(word -> places.getOrDefault(word, 0) > COMMON)
                .collect(Collectors.toCollection(TreeSet::new));
        return entries.stream()
                .map(entry -> {
                    Set<String> words = new LinkedHashSet<>(entry.words);
                    if (entry.kind == Kind.GUIDE && !entry.address.contains("#")) {
                        words.addAll(common);
                    } else {
                        words.removeAll(common);
                    }
                    return entry.withWords(words);
                })
                .toList();
    }

    private void add(Recordings recordings, List<RuntimeResult> runtimes) {
        ChapterPage chapters = new ChapterPage(siteContent, List.of(), recordings);
        for (String chapter : siteContent.specification().chapters()) {
            chapter(chapter, PageText.of(chapters.of(chapter)));
        }
        GlossaryPage.anchors(siteContent)
                .forEach((term, anchor) -> entries.add(new Entry(
                        Kind.GLOSSARY,
                        term.word(),
                        Prose.plain(term.meaning()),
                        Link.to(Page.GLOSSARY, anchor).address(),
                        List.of(),
                        Set.of())));
        Map<String, Titled> pages = new LinkedHashMap<>();
        pages.put(Page.INDEX, new Titled("Overview", new IndexPage(siteContent, List.of()).content()));
        pages.put(
                Page.NEWCOMER,
                new Titled(
                        "What a coroutine is",
                        new NewcomerPage(siteContent, recordings.referenceTraces(), scenario -> Html.nothing())
                                .content()));
        pages.put(Page.DOCUMENTATION, new Titled("The two pages", new DocumentationPage(siteContent).content()));
        pages.put(Page.LEDGER, new Titled("Ledger", new LedgerPage(siteContent).content()));
        pages.put(Page.MAP, new Titled("The map", new MapPage(siteContent).content()));
        pages.forEach((file, page) ->
                PageText.of(page.content()).forEach(place -> entries.add(entry(file, page.title(), place))));
        runtimes.forEach(runtime -> entries.add(entry(runtime)));
    }

    /** The clauses of a chapter, each with its scenarios, and what else its page tells. */
    private void chapter(String chapter, List<PageText.Place> places) {
        String file = SiteContent.page(chapter);
        Map<String, PageText.Place> byAnchor =
                places.stream().collect(Collectors.toMap(PageText.Place::anchor, Function.identity()));
        for (Clause clause : siteContent.clauses(chapter)) {
            List<String> lines = Stream.of(clause.intent(), clause.source(), clause.usualCause())
                    .filter(line -> !line.isEmpty())
                    .toList();
            entries.add(entry(Kind.CLAUSE, clause.id(), clause.statement(), file, lines, byAnchor.remove(clause.id())));
            for (Told told : siteContent.scenarios(clause)) {
                entries.add(
                        entry(Kind.SCENARIO, told.id(), told.title(), file, lines(told), byAnchor.remove(told.id())));
            }
        }
        byAnchor.values().forEach(place -> entries.add(entry(file, SiteContent.title(chapter), place)));
    }

    private static List<String> lines(Told told) {
        return told.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.words()), step.body().stream().map(String::strip)))
                .distinct()
                .toList();
    }

    private static Entry entry(
            Kind kind, String id, String title, String file, List<String> lines, PageText.@Nullable Place place) {
        return new Entry(
                kind,
                id,
                title,
                Link.to(file, id).address(),
                lines,
                place == null ? Set.of() : words(place, id + " " + title, lines));
    }

    private static Entry entry(String file, String page, PageText.Place place) {
        boolean isPage = place.anchor().isEmpty();
        Kind kind = kind(file, place);
        boolean named = !isPage && (kind == Kind.ERRATUM || kind == Kind.LEDGER);
        String title = isPage ? page : kind == Kind.LEDGER ? faults(place.anchor()) : place.heading();
        List<String> lines = place.lines().stream()
                .map(line -> SIGN.matcher(line).replaceFirst(""))
                .filter(line -> !line.equals(title))
                .toList();
        return new Entry(
                kind,
                named ? place.anchor() : "",
                title,
                isPage ? Link.to(file).address() : Link.to(file, place.anchor()).address(),
                lines,
                words(place, title, lines));
    }

    private static String faults(String clause) {
        return "Faulty runtimes that violate " + clause;
    }

    private static Kind kind(String file, PageText.Place place) {
        return switch (file) {
            case Page.DOCUMENTATION ->
                place.anchor().startsWith("ERRATUM")
                        ? Kind.ERRATUM
                        : place.css().equals("block") ? Kind.BLOCK : Kind.DOCUMENTATION;
            case Page.LEDGER -> Kind.LEDGER;
            case Page.MAP -> Kind.MAP;
            default -> Kind.GUIDE;
        };
    }

    /** The words of a place that are not in its lines, each once. An id finds its own place. */
    private static Set<String> words(PageText.Place place, String title, List<String> lines) {
        Set<String> told = new LinkedHashSet<>();
        Stream.concat(Stream.of(title), lines.stream()).forEach(line -> told.addAll(words(line)));
        Set<String> others = new LinkedHashSet<>();
        Stream.concat(Stream.of(place.heading()), Stream.concat(place.lines().stream(), place.rest().stream()))
                .forEach(line -> others.addAll(words(line)));
        others.removeAll(told);
        others.removeIf(word -> TEST.matcher(word).matches());
        return others;
    }

    private static List<String> words(String line) {
        return NO_WORD.splitAsStream(line)
                .map(word -> word.replaceAll("^[.-]+|[.-]+$", ""))
                .filter(word -> word.length() > 1)
                .map(word -> isPlain(word) ? word.toLowerCase(Locale.ROOT) : word)
                .toList();
    }

    /** Whether no capital stands within it, which would tell where its parts begin. */
    private static boolean isPlain(String word) {
        return word.substring(1).chars().noneMatch(Character::isUpperCase);
    }

    /** The evidence of a runtime, by the name that the site has for it; no text of a result is in the index. */
    private Entry entry(RuntimeResult runtime) {
        List<String> roots = siteContent.specification().clauses().stream()
                .filter(clause -> runtime.isRoot(clause.id()))
                .map(clause -> clause.id() + " " + clause.statement())
                .toList();
        return new Entry(
                Kind.RUNTIME,
                runtime.key(),
                runtime.result().verdict().words(),
                Link.to(runtime.page()).address(),
                roots,
                Set.of());
    }
}
