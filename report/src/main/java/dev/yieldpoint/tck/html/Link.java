package dev.yieldpoint.tck.html;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where a link leads: to a file of the site, to a place in one, to one of the two pages of the documentation that everything comes
 * from, to lines of the source code that clauses refer to, or to this project. There is no other address, so none is a script.
 */
public record Link(String address) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z0-9-]+\\.(?:html|css|js|svg|png))?(?:#[A-Za-z][A-Za-z0-9-]*)?");

    private static final Pattern SOURCE_CODE = Pattern.compile(
            "https://github\\.com/(?:DioxusLabs|rust-lang)/[\\w.-]+/blob/[\\w.-]+/[\\w./-]+#L\\d+(?:-L\\d+)?");

    /** Where this project is; {@code pom.xml} says so too. */
    private static final String PROJECT = "https://github.com/yieldpoint/yieldpoint";

    private static final Pattern OF_THE_PROJECT =
            Pattern.compile(Pattern.quote(PROJECT) + "(?:/(?:blob|raw)/main/[\\w./-]+(?:#[\\w-]+)?)?");

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

    /** The source code of this project. */
    public static Link project() {
        return new Link(PROJECT);
    }

    /** A file of this project, as it is to be read. */
    public static Link project(String path) {
        return new Link(PROJECT + "/blob/main/" + path);
    }

    /** A line of a file of this project, from 1. */
    public static Link project(String path, long line) {
        return project(path + "#L" + line);
    }

    /** A file of this project as it is, for programs. */
    public static Link raw(String path) {
        return new Link(PROJECT + "/raw/main/" + path);
    }

    boolean leavesTheSite() {
        return leavesTheSite(address);
    }

    private static boolean leavesTheSite(String address) {
        return ORIGINALS.contains(address)
                || isSourceCode(address)
                || OF_THE_PROJECT.matcher(address).matches();
    }

    /** Whether an address is one of lines of source code that a clause may refer to. */
    public static boolean isSourceCode(String address) {
        return SOURCE_CODE.matcher(address).matches();
    }
}
