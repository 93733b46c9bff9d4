package dev.yieldpoint.tck.map;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which operations a run does one after another on related subjects.
 *
 * <p>A pair is a cell of the map, and a later cell of the same run whose subject is related to the subject of the first: it is the
 * same, or one owns the other. A component owns its coroutines, states and shared values, and the components below it. The end of a
 * body counts like a cell, since what follows it must find its coroutine ended; it is also related to what the same component owns
 * directly, because a place that has become free may be used again beside it. How the application starts does not count, because all
 * runs of an application share it.
 *
 * <p>Three operations need no triples: "removed, then set, then shown" is a set after removal, which is a cell of its own, before a
 * remount of the owner; "ended, then another mounted" is the end of a body before a mount beside it.
 */
public final class Pairs {

    private static final String END = "end";

    /** How the subject of the first operation is related to that of the second. */
    public enum Relation {
        /** Both operations are on one subject. */
        SAME("on the same subject"),
        /** The first subject owns the second, directly or not. */
        OWNER("on what it owns"),
        /** The second subject owns the first, directly or not. */
        OWNED("on its owner"),
        /** One component directly owns both, and one of the operations is the end of a body. */
        BESIDE("on a subject beside it");

        private final String words;

        Relation(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    /** Two operations in the words of the map, the earlier one first. */
    public record Pair(String first, Relation relation, String second) {

        @Override
        public String toString() {
            return first + ", then " + relation + ": " + second;
        }
    }

    private record Point(int at, String subject, Set<String> cells) {
        boolean isEnd() {
            return cells.contains(END);
        }
    }

    /** The owner of each component, coroutine, state and shared value; the root has none. */
    private final Map<String, String> owners = new HashMap<>();

    private Pairs(Application application) {
        application.root().tree().forEach(this::own);
    }

    /** The pairs of a run, in the order of their second operations. */
    public static Set<Pair> of(Application application, List<Event> trace) {
        Pairs pairs = new Pairs(application);
        List<Point> points = points(application, trace);
        Set<Pair> found = new LinkedHashSet<>();
        for (int later = 0; later < points.size(); later++) {
            for (int earlier = 0; earlier < later; earlier++) {
                Point first = points.get(earlier);
                Point second = points.get(later);
                if (first.at < second.at) {
                    pairs.relation(first, second)
                            .ifPresent(relation -> first.cells.forEach(
                                    one -> second.cells.forEach(other -> found.add(new Pair(one, relation, other)))));
                }
            }
        }
        return found;
    }

    private void own(ComponentNode node) {
        node.children().forEach(child -> owners.put(child.name(), node.name()));
        node.hooks(Hook.Named.class).forEach(hook -> owners.put(hook.name(), node.name()));
    }

    /** The operations since the application has settled for the first time. */
    private static List<Point> points(Application application, List<Event> trace) {
        int settled = 0;
        while (settled < trace.size() && !(trace.get(settled) instanceof Event.Settled)) {
            settled++;
        }
        List<Point> points = new ArrayList<>();
        for (Visit visit : Visits.of(application, trace)) {
            if (visit.at() > settled) {
                points.add(new Point(
                        visit.at(),
                        visit.subject(),
                        Set.copyOf(visit.cells().stream().map(Cell::toString).toList())));
            }
        }
        for (int at = settled + 1; at < trace.size(); at++) {
            if (trace.get(at) instanceof Event.Finished end) {
                points.add(new Point(at, end.coroutine().name(), Set.of(END)));
            }
        }
        points.sort(Comparator.comparingInt(Point::at));
        return points;
    }

    private Optional<Relation> relation(Point one, Point other) {
        String first = one.subject;
        String second = other.subject;
        if (first.equals(second)) {
            return Optional.of(Relation.SAME);
        }
        if (owns(first, second)) {
            return Optional.of(Relation.OWNER);
        }
        if (owns(second, first)) {
            return Optional.of(Relation.OWNED);
        }
        String owner = owners.get(first);
        boolean beside = owner != null && owner.equals(owners.get(second)) && (one.isEnd() || other.isEnd());
        return beside ? Optional.of(Relation.BESIDE) : Optional.empty();
    }

    private boolean owns(String owner, String owned) {
        for (String above = owners.get(owned); above != null; above = owners.get(above)) {
            if (above.equals(owner)) {
                return true;
            }
        }
        return false;
    }
}
