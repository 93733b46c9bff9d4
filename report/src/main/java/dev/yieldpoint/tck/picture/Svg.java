package dev.yieldpoint.tck.picture;

import dev.yieldpoint.tck.html.Html;
import dev.yieldpoint.tck.html.Html.Element;
import java.util.Locale;

/** The shapes that a picture is made of; how they look is said in the style sheet. */
final class Svg {

    private Svg() {}

    static Element line(String css, int x1, int y1, int x2, int y2) {
        return path(css, String.format(Locale.ROOT, "M%d %d L%d %d", x1, y1, x2, y2));
    }

    static Element path(String css, String d) {
        return Html.element("path").path(d).css(css);
    }

    /** A bar around a vertical line. */
    static Element bar(String css, int x, int top, int bottom, int width) {
        return Html.element("rect")
                .number("x", x - width / 2)
                .number("y", top)
                .number("width", width)
                .number("height", bottom - top)
                .number("rx", 4)
                .css(css);
    }

    static Element dot(String css, int x, int y, int radius) {
        return Html.element("circle")
                .number("cx", x)
                .number("cy", y)
                .number("r", radius)
                .css(css);
    }

    /** Words that begin there, or whose middle is there. */
    static Element words(String css, int x, int y, String words) {
        return Html.element("text", words).number("x", x).number("y", y).css(css);
    }

    /** An arrow to the left or to the right. */
    static Html arrow(String css, int from, int to, int y) {
        int back = from < to ? -6 : 6;
        return path(
                css,
                String.format(
                        Locale.ROOT,
                        "M%d %d L%d %d M%d %d L%d %d L%d %d",
                        from,
                        y,
                        to,
                        y,
                        to + back,
                        y - 4,
                        to,
                        y,
                        to + back,
                        y + 4));
    }
}
