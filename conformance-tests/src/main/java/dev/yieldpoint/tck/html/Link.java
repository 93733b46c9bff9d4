package dev.yieldpoint.tck.html;

import java.util.regex.Pattern;

/** Where a link leads: to a file of the site, or to a place in one. There is no other address, so none is a script. */
public record Link(String address) {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:[a-z0-9-]+\\.(?:html|css|js))?(?:#[A-Za-z][A-Za-z0-9-]*)?");

    public Link {
        if (!ADDRESS.matcher(address).matches()) {
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
}
