package dev.yieldpoint.tck.html;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a link leads: to a file of the site, to a place in one, to one of the two pages of the documentation that
 * everything comes from, or to lines of the source code that clauses refer to. There is no other address, so none is a script.
 */
public record Link(String address) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z0-9-]+\\.(?:html|css|js))?(?:#[A-Za-z][A-Za-z0-9-]*)?");

    private static final Pattern SOURCE_CODE = Pattern.compile(
            "https://github\\.com/(?:DioxusLabs|rust-lang)/[\\w.-]+/blob/[\\w.-]+/[\\w./-]+#L\\d+(?:-L\\d+)?");

    /** The pages of the world outside that the site knows. */
    private static final Set<String> ORIGINALS = Set.of(
            "https://dioxuslabs.com/learn/0.4/reference/use_coroutine",
            "https://dioxuslabs.com/learn/0.4/cookbook/state/external/");

    public Link {
        if (!ADDRESS.matcher(address).matches() && !leavesTheSite(address)) {
            throw new IllegalArgumentException("no address within the site: " + address);
        }
    }

    /** A file of the site. */
    public static Link to(String file) {
        return new Link(file);
    }

    /** A place on a page of the site. */
    public static Link to(String file, String anchor) {
        return new Link(file + "#" + anchor);
    }

    /** A place on the same page. */
    public static Link here(String anchor) {
        return new Link("#" + anchor);
    }

    boolean leavesTheSite() {
        return leavesTheSite(address);
    }

    private static boolean leavesTheSite(String address) {
        return ORIGINALS.contains(address) || isSourceCode(address);
    }

    /** Whether an address is one of lines of source code that a clause may refer to. */
    public static boolean isSourceCode(String address) {
        return SOURCE_CODE.matcher(address).matches();
    }
}
