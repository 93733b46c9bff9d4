package dev.yieldpoint.tck.specification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Reads the withdrawn ids: the rows of the table under {@code ## Withdrawn}. */
final class WithdrawnReader {

    static final String HEADING = "Withdrawn";

    private static final Pattern ID = Pattern.compile("[A-Z]+-[1-9]\\d*[a-z]?");
    private static final String NOTHING = "nothing";

    private WithdrawnReader() {}

    static List<Withdrawn> read(Markdown document) {
        List<Withdrawn> all = new ArrayList<>();
        String heading = "";
        for (Node block : document.blocks()) {
            if (block instanceof Heading title && title.getLevel() <= 2) {
                heading = document.written(title);
            } else if (block instanceof TableBlock table && heading.equals(HEADING)) {
                document.rows(table).forEach(row -> all.add(withdrawn(row)));
            }
        }
        all.forEach(one -> check(one, all));
        return List.copyOf(all);
    }

    private static Withdrawn withdrawn(Markdown.Row row) {
        List<String> cells = row.cells();
        if (cells.size() != 4) {
            throw new SpecificationException(row.line(), "a withdrawn id has a row: | id | see | since | why |");
        }
        String see = cells.get(1);
        Withdrawn read = new Withdrawn(
                cells.get(0),
                see.equals(NOTHING) ? List.of() : Arrays.asList(see.split(", ")),
                cells.get(2),
                cells.get(3),
                row.line());
        if (!ID.matcher(read.id()).matches()
                || !read.see().stream().allMatch(id -> ID.matcher(id).matches())) {
            throw new SpecificationException(
                    row.line(), "a row names the id that is withdrawn, and the ids that replace it, or «nothing»");
        }
        if (!ClauseReader.VERSION.matcher(read.since()).matches() || read.why().isBlank()) {
            throw new SpecificationException(
                    row.line(), read.id() + " says since which version it is withdrawn, such as 1.0, and why");
        }
        return read;
    }

    private static void check(Withdrawn one, List<Withdrawn> all) {
        for (Withdrawn other : all) {
            if (other.line() < one.line() && other.id().equals(one.id())) {
                throw new SpecificationException(
                        one.line(),
                        String.format(Locale.ROOT, "%s is withdrawn in line %d already", one.id(), other.line()));
            }
            if (one.see().contains(other.id())) {
                throw new SpecificationException(
                        one.line(),
                        String.format(Locale.ROOT, "%s is replaced by %s, which is withdrawn", one.id(), other.id()));
            }
        }
    }
}
