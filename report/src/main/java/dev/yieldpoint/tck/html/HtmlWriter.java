package dev.yieldpoint.tck.html;

import dev.yieldpoint.tck.html.Html.Element;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes trees as HTML: the only place where the signs of markup come from. */
public final class HtmlWriter {

    private static final Set<String> VOID = Set.of("meta", "link", "input");
    /** A line of its own each, so that a page can be compared with another one. None of them stands in a {@code pre}. */
    private static final Set<String> LINES = Set.of(
            ("head body meta title link script header nav main footer section h1 h2 h3 h4 p ul ol li div table caption"
                            + " thead tbody tr th td pre details summary form label dl dt dd aside")
                    .split(" "));

    /** Elements that hold nothing but words. */
    private static final Set<String> ONLY_WORDS = Set.of("title", "option", "text");

    /** What is longer than most words. */
    private static final Pattern LONG = Pattern.compile("\\S{19,}");

    private static final Pattern WITHIN_LONG = Pattern.compile("(?<=[./:(\\[,<=_;&|-])(?=[\\p{L}\\p{N}\"])");

    private static final Pattern WITHIN_CODE =
            Pattern.compile("(?<=[(<,&|{]|::)(?![\\s)>,&|:]|\\z)|(?<=\\()\\z|(?<=[\\w)>?])(?=\\.(?:[A-Za-z]|\\z))");

    private final StringBuilder out = new StringBuilder();

    /** How many of the elements that are being written hold nothing but words, and how many hold code. */
    private int onlyWords;

    private int code;

    private HtmlWriter() {}

    /** The document whose root that is. */
    public static String document(Element html) {
        HtmlWriter writer = new HtmlWriter();
        writer.out.append("<!DOCTYPE html>\n");
        writer.write(html);
        return writer.out.append('\n').toString();
    }

    private void write(Html piece) {
        piece.accept(new Html.Visitor<Runnable>() {
                    @Override
                    public Runnable text(String words) {
                        return () -> told(words);
                    }

                    @Override
                    public Runnable several(List<Html> pieces) {
                        return () -> pieces.forEach(HtmlWriter.this::write);
                    }

                    @Override
                    public Runnable element(Element element) {
                        return () -> write(element);
                    }
                })
                .run();
    }

    private void write(Element element) {
        if (LINES.contains(element.name())) {
            out.append('\n');
        }
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            words(value);
            out.append('"');
        });
        out.append('>');
        if (!VOID.contains(element.name())) {
            int only = ONLY_WORDS.contains(element.name()) ? 1 : 0;
            int pre = element.name().equals("pre") ? 1 : 0;
            onlyWords += only;
            code += pre;
            element.content().forEach(this::write);
            code -= pre;
            onlyWords -= only;
            out.append("</").append(element.name()).append('>');
        }
    }

    /**
     * The words of a page. Where a line has no room for a path, a type or a line of code, it is broken at a sign rather than within a
     * word: browsers do so only where they are told that they may.
     */
    private void told(String words) {
        int end = 0;
        for (int at : onlyWords > 0 ? List.<Integer>of() : breaks(words)) {
            words(words.substring(end, at));
            out.append("<wbr>");
            end = at;
        }
        words(words.substring(end));
    }

    private Iterable<Integer> breaks(String words) {
        TreeSet<Integer> breaks = new TreeSet<>();
        Matcher tokens = LONG.matcher(words);
        while (tokens.find()) {
            Matcher within = WITHIN_LONG.matcher(words).region(tokens.start(), tokens.end());
            within.useTransparentBounds(true);
            while (within.find()) {
                breaks.add(within.start());
            }
        }
        if (code > 0) {
            Matcher within = WITHIN_CODE.matcher(words);
            while (within.find()) {
                breaks.add(within.start());
            }
        }
        return breaks;
    }

    private void words(String words) {
        words.codePoints().map(HtmlWriter::visible).forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c);
            }
        });
    }

    /** HTML has no control characters, and those that turn the direction of what follows would hide what is there. */
    static int visible(int c) {
        if (c < ' ' && c != '\n' && c != '\t') {
            return 0x2400 + c;
        }
        boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F;
        boolean none = (c >= 0x7F && c <= 0x9F)
                || (c >= 0xD800 && c <= 0xDFFF)
                || (c & 0xFFFE) == 0xFFFE
                || (c >= 0xFDD0 && c <= 0xFDEF);
        return turns || none ? 0xFFFD : c;
    }
}
