package dev.yieldpoint.tck.specification;

import dev.yieldpoint.tck.specification.Origin.Reference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/**
 * Reads clauses from Markdown. A clause is a heading of the third level, {@code CHANNEL-3 · MUST} or {@code STATE-4 · PROFILE
 * dioxus-0.4}, behind it a quotation that holds the statement, and a list whose items begin with what they tell, in bold.
 */
final class ClauseReader {

    /** The version of the requirements of a clause that names none. */
    static final String FIRST_VERSION = "1.0";

    static final Pattern VERSION = Pattern.compile("[1-9]\\d*\\.\\d+");

    private static final Pattern ID = Pattern.compile("[A-Z]+-[1-9]\\d*");
    private static final Pattern PROFILE = Pattern.compile("PROFILE ([a-z][a-z0-9]*(?:[.-][a-z0-9]+)*)");
    private static final Pattern UNTESTABLE = Pattern.compile("untestable: (.+)");
    private static final Pattern REMARKED = Pattern.compile("([^,]+)(?:, (.+))?");
    private static final Pattern ADDRESS = Pattern.compile(
            "https://github\\.com/(?:DioxusLabs|rust-lang)/[\\w.-]+/blob/[\\w.-]+/[\\w./-]+#L\\d+(?:-L\\d+)?");

    private final String id;
    private final int line;
    private final Map<String, ClausePart> parts;

    private ClauseReader(String id, int line, Map<String, ClausePart> parts) {
        this.id = id;
        this.line = line;
        this.parts = parts;
    }

    static List<Clause> read(Markdown document) {
        List<Clause> clauses = new ArrayList<>();
        for (Node node : document.blocks()) {
            if (node instanceof Heading heading && heading.getLevel() == 3) {
                clause(document, heading, clauses);
            }
        }
        return clauses;
    }

    private static void clause(Markdown document, Heading heading, List<Clause> clauses) {
        String[] title = ClausePart.text(heading).split(" · ", -1);
        int line = Markdown.line(heading);
        if (ID.matcher(title[0]).matches()) {
            Map<String, ClausePart> parts = ClausePart.below(document, title[0], heading);
            clauses.add(new ClauseReader(title[0], line, parts).clause(title));
        } else if (title.length > 1) {
            throw new SpecificationException(
                    line, String.format(Locale.ROOT, "«%s» is no id, such as CHANNEL-3", title[0]));
        }
    }

    private Clause clause(String[] title) {
        String word = title.length == 2 ? title[1] : "";
        Matcher profile = PROFILE.matcher(word);
        boolean isOfProfile = profile.matches();
        Level level = isOfProfile ? Level.PROFILE : level(word);
        String means = optional("Verified by", "");
        Matcher untestable = UNTESTABLE.matcher(means);
        Set<String> ways = new LinkedHashSet<>(Arrays.asList(means.split(", ")));
        boolean tested = Set.of("scenarios", "every trace").containsAll(ways);
        if (!tested && !untestable.matches()) {
            throw error("%s is verified by «scenarios», «every trace» or both, or is «untestable: why»");
        }
        return new Clause(
                id,
                level,
                isOfProfile ? profile.group(1) : "",
                required("Statement"),
                origin(),
                required("Intent"),
                ways.contains("scenarios"),
                ways.contains("every trace"),
                untestable.matches() ? untestable.group(1) : "",
                ids(optional("Rests on", "nothing"), "rests on ids or on nothing, not on «%s»"),
                derivedFrom(level),
                tested ? required("Usual cause") : "",
                line);
    }

    private Level level(String word) {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.PROFILE && level.name().equals(word))
                .findFirst()
                .orElseThrow(() -> error("%s has no level: write «%<s · MUST», SHOULD, PROFILE with its name, or MAY"));
    }

    private Origin origin() {
        String source = required("Source");
        ClausePart sourcePart = Objects.requireNonNull(parts.get("Source"));
        List<Reference> references = sourcePart.references();
        for (Reference reference : references) {
            if (!ADDRESS.matcher(reference.address()).matches()) {
                throw error(
                        "%s: a source links to lines of a file at a tag, such as"
                                + " https://github.com/DioxusLabs/dioxus/blob/v0.4.3/packages/hooks/src/usestate.rs#L1-L9,"
                                + " not to «%s»",
                        reference.address());
            }
        }
        Matcher basis = remarked(required("Basis"));
        Matcher since = remarked(optional("Since", FIRST_VERSION));
        if (!VERSION.matcher(since.group(1)).matches()) {
            throw error("%s is there since a version of the requirements, such as 1.0, not since «%s»", since.group(1));
        }
        return new Origin(
                basis(basis.group(1)),
                remark(basis),
                source,
                sourcePart.written(),
                references,
                since.group(1),
                remark(since));
    }

    private Basis basis(String word) {
        return Arrays.stream(Basis.values())
                .filter(basis -> basis.word().equals(word))
                .findFirst()
                .orElseThrow(() -> error("%s has the basis «pages», «contract» or «observed», not «%s»", word));
    }

    private Matcher remarked(String text) {
        Matcher remarked = REMARKED.matcher(text);
        if (!remarked.matches()) {
            throw error("%s: write a word, and behind a comma a remark, not «%s»", text);
        }
        return remarked;
    }

    private static String remark(Matcher remarked) {
        return remarked.group(2) == null ? "" : remarked.group(2);
    }

    private Set<String> derivedFrom(Level level) {
        String text = optional("Derived", "");
        if (text.isEmpty()) {
            return Set.of();
        }
        if (level != Level.MUST && level != Level.SHOULD) {
            throw error("%s is no MUST and no SHOULD, so it cannot be derived");
        }
        String wrong = "is derived «from CHANNEL-1, CHANNEL-2», not «%s»";
        if (!text.startsWith("from ")) {
            throw error("%s " + wrong, text);
        }
        return ids(text.substring("from ".length()), wrong);
    }

    private String required(String part) {
        String text = optional(part, "");
        if (text.isBlank()) {
            throw error("%s does not say its part «%s»", part);
        }
        return text;
    }

    private String optional(String part, String otherwise) {
        ClausePart found = parts.get(part);
        return found == null ? otherwise : found.text();
    }

    private Set<String> ids(String list, String wrong) {
        if (list.equals("nothing")) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>(Arrays.asList(list.split(", ")));
        ids.stream().filter(other -> !ID.matcher(other).matches()).findFirst().ifPresent(other -> {
            throw error("%s " + wrong, other);
        });
        return ids;
    }

    /** What is wrong with the clause, whose id comes first in the message. */
    private SpecificationException error(String message, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = id;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new SpecificationException(line, String.format(Locale.ROOT, message, all));
    }
}
