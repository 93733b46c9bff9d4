package dev.yieldpoint.tck.map;

/** What a runtime can do wrong with one operation. */
public enum Wrong {
    LOSES("loses it"),
    REPEATS("does it twice"),
    DELAYS("does it only after the application has settled"),
    MISLEADS("does it to a neighbour"),
    THROWS("throws");

    private final String words;

    Wrong(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
