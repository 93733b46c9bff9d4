package dev.yieldpoint.tck.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Where the pages and Dioxus 0.4.3 disagree, or a page contradicts itself.
 *
 * @param id permanent: {@code ERRATUM-3}
 * @param title what of the pages it is about
 * @param told what was seen or read, what was chosen, and why if it says so; all in Markdown
 */
public record Erratum(String id, String title, List<Told> told) {

    private static final Pattern TITLE = Pattern.compile("(ERRATUM-[1-9]\\d*) · (.+)");
    private static final Pattern TOLD = Pattern.compile("(Seen|Read): (.+?) (Chosen): (.+?)(?: (Why): (.+))?");

    /** A part of it: the word that it begins with, and what follows. */
    public record Told(String word, String text) {}

    /** All of them, in the order of the document that the kit comes with. */
    public static List<Erratum> load() {
        return read(Markdown.load("ERRATA.md"));
    }

    static List<Erratum> read(Markdown document) {
        List<Erratum> errata = new ArrayList<>();
        for (Node block : document.blocks()) {
            if (block instanceof Heading heading && heading.getLevel() == 2) {
                errata.add(erratum(document, heading));
            }
        }
        return List.copyOf(errata);
    }

    private static Erratum erratum(Markdown document, Heading heading) {
        int line = Markdown.line(heading);
        Matcher title = TITLE.matcher(document.written(heading));
        if (!title.matches()) {
            throw document.error(line, "an erratum begins with «## ERRATUM-1 · what it is about»");
        }
        Node below = heading.getNext();
        Matcher parts = TOLD.matcher(below instanceof Paragraph ? document.written(below) : "");
        if (!parts.matches()) {
            throw document.error(
                    line, title.group(1) + " says in one paragraph «Seen: …» or «Read: …», «Chosen: …», and «Why: …»");
        }
        List<Told> told = new ArrayList<>();
        for (int at = 1; at < parts.groupCount() && parts.group(at) != null; at += 2) {
            told.add(new Told(parts.group(at), parts.group(at + 1)));
        }
        return new Erratum(title.group(1), title.group(2), List.copyOf(told));
    }
}
