package dev.yieldpoint.tck.application;

import java.util.List;

/** Spans of virtual time in words: {@code 1 second}, {@code 250 milliseconds}. */
public final class Durations {

    private record Unit(String name, long milliseconds) {}

    private static final List<Unit> UNITS = List.of(
            new Unit("hour", 3_600_000),
            new Unit("minute", 60_000),
            new Unit("second", 1_000),
            new Unit("millisecond", 1));

    private Durations() {}

    /** The span in the largest unit that needs no fraction. */
    public static String words(long milliseconds) {
        Unit unit = UNITS.stream()
                .filter(u -> milliseconds % u.milliseconds == 0)
                .findFirst()
                .orElseThrow();
        long count = milliseconds / unit.milliseconds;
        return count + " " + unit.name + (count == 1 ? "" : "s");
    }

    /** The span in milliseconds. The words are a whole number, a space, and a unit with or without its s. */
    public static long milliseconds(String words) {
        String[] parts = words.split(" ", 2);
        return UNITS.stream()
                .filter(u -> parts[1].equals(u.name) || parts[1].equals(u.name + "s"))
                .mapToLong(u -> Math.multiplyExact(Long.parseLong(parts[0]), u.milliseconds))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such unit of time: " + words));
    }
}
