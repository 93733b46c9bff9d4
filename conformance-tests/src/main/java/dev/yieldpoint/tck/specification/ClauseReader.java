package dev.yieldpoint.tck.specification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import org.jspecify.annotations.Nullable;

/**
 * Reads clauses from Markdown. A clause is a heading of the third level, {@code CHANNEL-3 · MUST}, behind it a quotation
 * that holds the statement, and a list whose items begin with what they tell, in bold.
 */
final class ClauseReader {

    private static final Pattern ID = Pattern.compile("[A-Z]+-[1-9]\\d*");
    private static final Set<String> PARTS = Set.of("Source", "Intent", "Verified by", "Rests on", "Usual cause");
    private static final Pattern UNTESTABLE = Pattern.compile("untestable: (.+)");
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private ClauseReader() {}

    static List<Clause> read(String markdown) {
        Parser parser =
                Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();
        List<Clause> clauses = new ArrayList<>();
        for (Node node = parser.parse(markdown).getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading && heading.getLevel() == 3) {
                clause(heading, text(heading), clauses);
            }
        }
        return clauses;
    }

    private static void clause(Heading heading, String title, List<Clause> clauses) {
        String[] parts = title.split(" · ", -1);
        int line = line(heading);
        if (!ID.matcher(parts[0]).matches()) {
            if (parts.length > 1) {
                throw new SpecificationException(
                        line, String.format(Locale.ROOT, "«%s» is no id, such as CHANNEL-3", parts[0]));
            }
            return;
        }
        String id = parts[0];
        Map<String, String> told = parts(id, line, heading.getNext());
        String means = told.getOrDefault("Verified by", "");
        Matcher untestable = UNTESTABLE.matcher(means);
        Set<String> ways = new LinkedHashSet<>(Arrays.asList(means.split(", ")));
        boolean tested = Set.of("scenarios", "every trace").containsAll(ways);
        if (!tested && !untestable.matches()) {
            throw new SpecificationException(
                    line, id + " is verified by «scenarios», «every trace» or both, or is «untestable: why»");
        }
        clauses.add(new Clause(
                id,
                level(id, line, parts),
                required(id, line, told, "Statement"),
                required(id, line, told, "Source"),
                required(id, line, told, "Intent"),
                ways.contains("scenarios"),
                ways.contains("every trace"),
                untestable.matches() ? untestable.group(1) : "",
                ids(id, line, told.getOrDefault("Rests on", "nothing")),
                tested ? required(id, line, told, "Usual cause") : "",
                line));
    }

    private static Level level(String id, int line, String[] title) {
        String word = title.length == 2 ? title[1] : "";
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new SpecificationException(
                        line, String.format(Locale.ROOT, "%s has no level: write «%s · MUST», SHOULD or MAY", id, id)));
    }

    /** What stands under a heading: the statement, and the parts by name. */
    private static Map<String, String> parts(String id, int line, @Nullable Node first) {
        Map<String, String> told = new LinkedHashMap<>();
        for (Node node = first; node != null && !(node instanceof Heading); node = node.getNext()) {
            if (node instanceof BlockQuote && node.getFirstChild() != null) {
                told.put("Statement", text(node.getFirstChild()));
            } else if (node instanceof BulletList) {
                for (Node item = node.getFirstChild(); item != null; item = item.getNext()) {
                    part(id, line, item, told);
                }
            }
        }
        return told;
    }

    private static void part(String id, int line, Node item, Map<String, String> told) {
        Node paragraph = item.getFirstChild();
        Node name = paragraph == null ? null : paragraph.getFirstChild();
        String key = name instanceof StrongEmphasis ? text(name).replaceFirst(":$", "") : "";
        if (paragraph == null || name == null || !PARTS.contains(key) || told.containsKey(key)) {
            throw new SpecificationException(
                    line,
                    String.format(
                            Locale.ROOT, "%s: each item begins with one of %s, in bold: %s", id, PARTS, text(item)));
        }
        name.unlink();
        told.put(key, text(paragraph));
    }

    private static String required(String id, int line, Map<String, String> told, String part) {
        String text = told.getOrDefault(part, "");
        if (text.isBlank()) {
            throw new SpecificationException(line, id + " does not say its part «" + part + "»");
        }
        return text;
    }

    private static Set<String> ids(String id, int line, String list) {
        if (list.equals("nothing")) {
            return Set.of();
        }
        Set<String> ids = new LinkedHashSet<>(Arrays.asList(list.split(", ")));
        ids.stream().filter(other -> !ID.matcher(other).matches()).findFirst().ifPresent(other -> {
            throw new SpecificationException(
                    line, String.format(Locale.ROOT, "%s rests on ids or on nothing, not on «%s»", id, other));
        });
        return ids;
    }

    private static String text(Node node) {
        return TEXT.render(node).strip().replaceAll("\\s+", " ");
    }

    private static int line(Node node) {
        return node.getSourceSpans().isEmpty()
                ? 0
                : node.getSourceSpans().get(0).getLineIndex() + 1;
    }
}
