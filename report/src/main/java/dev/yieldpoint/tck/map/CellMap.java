package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.specification.Markdown;
import dev.yieldpoint.tck.specification.Specification;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;

/** Which clause decides what happens in each cell, and which faults nobody can tell: what {@code MAP.md} says. */
public final class CellMap {

    private static final String DOCUMENT = "MAP.md";
    private static final String ANY = "*";
    private static final String FREE = "free: ";
    private static final String IMPOSSIBLE = "impossible: ";

    private final List<Row<Decision>> decisions = new ArrayList<>();
    private final List<Row<Excuse>> excuses = new ArrayList<>();

    /** Cells that a row is about, and the line where it stands. */
    private record Row<T>(
            Set<Action> actions, Set<Moment> moments, Set<Origin> origins, Set<Way> ways, T says, int line) {

        boolean fits(Cell cell) {
            return actions.contains(cell.action())
                    && moments.contains(cell.moment())
                    && origins.contains(cell.origin())
                    && ways.contains(cell.way());
        }
    }

    private record Excuse(Set<Wrong> wrongs, String why) {}

    private CellMap() {}

    /**
     * Reads the map that the kit comes with.
     *
     * @throws dev.yieldpoint.tck.specification.SpecificationException if a row has a word that it does not know, a clause that
     *     there is not, or no cell of its own, or if a cell has no row
     */
    public static CellMap load(Specification specification) {
        return parse(Markdown.load(DOCUMENT), specification);
    }

    /** Reads a map from Markdown, as {@link #load} does. */
    public static CellMap parse(Markdown document, Specification specification) {
        CellMap map = new CellMap();
        boolean excusing = false;
        for (Node block : document.blocks()) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                excusing = document.written(heading).startsWith("What nobody");
            } else if (block instanceof TableBlock table && excusing) {
                document.rows(table).forEach(row -> map.excuses.add(map.excuse(document, row)));
            } else if (block instanceof TableBlock table) {
                document.rows(table).forEach(row -> map.decisions.add(map.decision(document, row, specification)));
            }
        }
        map.check(document);
        return map;
    }

    /** Every cell there is, in order. */
    public static Stream<Cell> cells() {
        return Stream.of(Action.values())
                .flatMap(action -> Stream.of(Moment.values())
                        .flatMap(moment -> Stream.of(Origin.values())
                                .flatMap(origin ->
                                        Stream.of(Way.values()).map(way -> new Cell(action, moment, origin, way)))));
    }

    /** What decides a cell. */
    public Decision decision(Cell cell) {
        return first(cell).orElseThrow().says;
    }

    /** Why nobody can tell that a runtime does something wrong in a cell, if there is a reason. */
    public Optional<String> excuse(Cell cell, Wrong wrong) {
        return excuses.stream()
                .filter(row -> row.fits(cell) && row.says.wrongs.contains(wrong))
                .findFirst()
                .map(row -> row.says.why);
    }

    private Optional<Row<Decision>> first(Cell cell) {
        return decisions.stream().filter(row -> row.fits(cell)).findFirst();
    }

    /** Every cell has its row, and every row a cell. */
    private void check(Markdown document) {
        List<Row<Decision>> idle = new ArrayList<>(decisions);
        cells().forEach(cell -> idle.remove(
                first(cell).orElseThrow(() -> document.error(0, "no row decides the cell «" + cell + "»; write one"))));
        if (!idle.isEmpty()) {
            throw document.error(
                    idle.get(0).line, "no cell is left for this row: the rows above it fit all that it fits");
        }
    }

    private Row<Decision> decision(Markdown document, Markdown.Row row, Specification specification) {
        return row(document, row, 5, decision(document, row.line(), row.cells().get(4), specification));
    }

    private static Decision decision(Markdown document, int line, String says, Specification specification) {
        if (says.startsWith(FREE)) {
            return new Decision.Free(says.substring(FREE.length()));
        }
        if (says.startsWith(IMPOSSIBLE)) {
            return new Decision.Impossible(says.substring(IMPOSSIBLE.length()));
        }
        List<String> clauses = List.of(says.split(", "));
        for (String clause : clauses) {
            if (specification.clause(clause).isEmpty()) {
                throw document.error(
                        line, "«" + clause + "» is no clause; write ids of clauses, «free: …» or «impossible: …»");
            }
        }
        return new Decision.Decided(clauses);
    }

    private Row<Excuse> excuse(Markdown document, Markdown.Row row) {
        Set<Wrong> wrongs =
                values(document, row.line(), Wrong.class, row.cells().get(4));
        return row(document, row, 6, new Excuse(wrongs, row.cells().get(5)));
    }

    private static <T> Row<T> row(Markdown document, Markdown.Row row, int columns, T says) {
        List<String> cells = row.cells();
        if (cells.size() != columns || cells.get(columns - 1).isBlank()) {
            throw document.error(row.line(), "the row needs " + columns + " cells");
        }
        return new Row<>(
                values(document, row.line(), Action.class, cells.get(0)),
                values(document, row.line(), Moment.class, cells.get(1)),
                values(document, row.line(), Origin.class, cells.get(2)),
                values(document, row.line(), Way.class, cells.get(3)),
                says,
                row.line());
    }

    private static <E extends Enum<E>> Set<E> values(Markdown document, int line, Class<E> kind, String words) {
        if (words.equals(ANY)) {
            return EnumSet.allOf(kind);
        }
        return Stream.of(words.split(", "))
                .map(word -> Stream.of(kind.getEnumConstants())
                        .filter(constant -> constant.toString().equals(word))
                        .findFirst()
                        .orElseThrow(() -> document.error(
                                line,
                                String.format(
                                        Locale.ROOT,
                                        "«%s» is none of: %s",
                                        word,
                                        Stream.of(kind.getEnumConstants())
                                                .map(Object::toString)
                                                .collect(Collectors.joining(", "))))))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(kind)));
    }
}
