package dev.yieldpoint.tck.specification;

import java.util.List;
import java.util.stream.Stream;

/**
 * The two pages of the documentation, sentence by sentence and block by block, and the contracts of the types that they
 * name. Titles, words and remarks are Markdown.
 */
public record Traceability(List<Part> parts) {

    /**
     * One of the pages, or the contracts.
     *
     * @param original the address of the page, or empty
     */
    public record Part(String title, String original, List<Section> sections) {}

    /**
     * What stands under one heading.
     *
     * @param title the heading, or empty for what stands before the first one of the page
     * @param telling what it says, paragraph by paragraph, in words of our own
     */
    public record Section(String title, List<String> telling, List<Place> places, int line) {}

    /** What a place of the pages is. */
    public enum Kind {
        SENTENCE,
        BLOCK,
        /** No code, but a feature that plays what the sentences before say. */
        FEATURE,
        CONTRACT
    }

    /**
     * A place of the pages.
     *
     * @param words a few words of a sentence, the name of a block or a feature, or a type with what its contract says
     * @param remark the clauses that realise it, or the reason why it asks for nothing; and the errata about it
     * @param line where it stands in the document
     */
    public record Place(Kind kind, String words, String remark, int line) {

        public List<String> clauses() {
            return Ids.in(remark).stream().filter(id -> !Ids.isErratum(id)).toList();
        }

        public List<String> errata() {
            return Ids.in(remark).stream().filter(Ids::isErratum).toList();
        }

        /** Whether a feature plays it. */
        public boolean played() {
            return kind == Kind.BLOCK || kind == Kind.FEATURE;
        }

        /** The feature file that plays it, by its path. */
        public String feature() {
            if (!played()) {
                throw new IllegalStateException("no feature plays " + words);
            }
            return "documentation/" + words + ".feature";
        }
    }

    /** That which the kit comes with. */
    public static Traceability load() {
        return TraceabilityReader.read(Markdown.load("TRACEABILITY.md"));
    }

    public Stream<Section> sections() {
        return parts.stream().flatMap(part -> part.sections().stream());
    }

    public Stream<Place> places() {
        return sections().flatMap(section -> section.places().stream());
    }
}
