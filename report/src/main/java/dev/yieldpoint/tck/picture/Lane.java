package dev.yieldpoint.tck.picture;

/**
 * A column of the picture: what happens to one party, from the top to the bottom.
 *
 * @param kind what stands below the name
 * @param x where its line is
 */
record Lane(String name, Kind kind, int x) {

    /** Who may have a column. */
    enum Kind {
        OUTSIDE("the world"),
        COMPONENT("component"),
        COROUTINE("coroutine");

        final String words;

        Kind(String words) {
            this.words = words;
        }
    }
}
