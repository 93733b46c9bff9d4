package dev.yieldpoint.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The figures as Markdown: a table with the ratios to Kotlin, and the rows that have several figures as bars. */
final class Table {

    /** What one benchmark measures, in words; what its size counts. */
    private record Row(String benchmark, String title, String size) {}

    private static final List<Row> ROWS = List.of(
            new Row("message", "ns for a message from a full mailbox", "coroutines"),
            new Row("forcedSwitch", "ns for a forced switch", "coroutines"),
            new Row("start", "ms to start all of them", "idle coroutines"),
            new Row("memory", "bytes of heap for one of them", "idle coroutines"),
            new Row("set", "ns for a set with its render", "component"),
            new Row("mountUnmount", "ns to mount and unmount a component with a coroutine", "others elsewhere"),
            new Row("atom", "ns to set an atom and render its readers", "readers"),
            new Row("lookUp", "ns for the first look-up of a handle", "levels below the coroutine"),
            new Row("unmountReady", "ns to unmount all of them", "coroutines that are ready"));

    private static final int BAR = 40;

    private final Measurements figures;
    private final List<String> peers;
    private final StringBuilder text = new StringBuilder();

    private Table(Measurements figures, List<String> peers) {
        this.figures = figures;
        this.peers = peers;
    }

    static String of(Measurements figures, List<String> peers) {
        Table table = new Table(figures, peers);
        table.rows();
        table.bars();
        return table.text.toString();
    }

    private void rows() {
        line("| | | " + String.join(" | ", peers) + " |");
        line("|---|---:|" + "---:|".repeat(peers.size()));
        for (Row row : ROWS) {
            for (int size : figures.sizes(row.benchmark)) {
                StringBuilder cells = new StringBuilder();
                peers.forEach(peer -> cells.append(" | ").append(cell(row, size, peer)));
                line("| " + row.title + " | " + number(size) + " " + row.size + cells + " |");
            }
        }
    }

    private String cell(Row row, int size, String peer) {
        OptionalDouble figure = figures.of(row.benchmark, size, peer);
        OptionalDouble kotlin = figures.of(row.benchmark, size, Peers.KOTLIN);
        if (figure.isEmpty()) {
            return "–";
        }
        String ratio = kotlin.isEmpty() || peer.equals(Peers.KOTLIN)
                ? ""
                : String.format(Locale.ROOT, " (%.2f×)", figure.getAsDouble() / kotlin.getAsDouble());
        return number(figure.getAsDouble()) + ratio;
    }

    private void bars() {
        line("");
        line("```text");
        for (Row row : ROWS) {
            for (int size : figures.sizes(row.benchmark)) {
                double longest = peers.stream()
                        .flatMapToDouble(peer -> figures.of(row.benchmark, size, peer).stream())
                        .max()
                        .orElse(0);
                if (figures.of(row.benchmark, size, Peers.KOTLIN).isPresent()) {
                    line(row.title + ", " + number(size) + " " + row.size);
                    peers.forEach(peer -> figures.of(row.benchmark, size, peer)
                            .ifPresent(figure -> line(bar(peer, figure, longest))));
                }
            }
        }
        line("```");
    }

    private static String bar(String peer, double figure, double longest) {
        int length = (int) Math.max(1, Math.round(BAR * figure / longest));
        return String.format(Locale.ROOT, "  %-24s %9s %s", peer, number(figure), "█".repeat(length));
    }

    private static String number(double figure) {
        return String.format(Locale.ROOT, figure < 10 ? "%.1f" : "%,.0f", figure);
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
