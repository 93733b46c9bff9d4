package dev.yieldpoint.tck.picture;

import dev.yieldpoint.tck.picture.Lane.Kind;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The columns of a picture: what is outside, then components, then coroutines, each in the order in which they came. */
final class Lanes {

    /** Room for a name; before a coroutine, also for its mailbox. */
    private static final int WIDTH = 96;

    private static final int MAILBOX = 34;

    private final List<Lane> lanes = new ArrayList<>();
    private int end;

    private Lanes() {}

    static Lanes of(List<Event> events) {
        Lanes lanes = new Lanes();
        for (Kind kind : Kind.values()) {
            events.stream()
                    .flatMap(event -> name(event, kind).stream())
                    .distinct()
                    .forEach(name -> lanes.add(name, kind));
        }
        return lanes;
    }

    private static Optional<String> name(Event event, Kind kind) {
        return switch (kind) {
            case OUTSIDE -> event instanceof Event.Completed ? Optional.of("outside") : Optional.empty();
            case COMPONENT -> event instanceof Event.OfComponent of ? Optional.of(of.component()) : Optional.empty();
            case COROUTINE ->
                event instanceof Event.OfCoroutine of
                        ? Optional.of(of.coroutine().name())
                        : Optional.empty();
        };
    }

    private void add(String name, Kind kind) {
        int room = kind == Kind.COROUTINE ? WIDTH + MAILBOX : WIDTH;
        end += room;
        lanes.add(new Lane(name, kind, end - WIDTH / 2));
    }

    List<Lane> all() {
        return List.copyOf(lanes);
    }

    /** The column of that party. A coroutine and a component may have one name. */
    Optional<Lane> find(String name, Kind kind) {
        return lanes.stream()
                .filter(lane -> lane.kind() == kind && lane.name().equals(name))
                .findFirst();
    }

    /** Where the last column ends. */
    int end() {
        return end;
    }
}
