package dev.yieldpoint.tck.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which components are mounted while the moves are made, as far as they have been written. */
final class Mounts {

    private final List<Place> places;
    private final Set<Place> shown = new HashSet<>();
    private final Set<Place> seen = new HashSet<>();

    Mounts(List<Place> places) {
        this.places = places;
        places.stream().filter(place -> !place.hidden).forEach(shown::add);
        look();
    }

    void show(Place place) {
        shown.add(place);
        look();
    }

    void remove(Place place) {
        shown.remove(place);
    }

    List<Place> mounted() {
        return where(this::isMounted);
    }

    /** All but the root, which stays. */
    List<Place> removable() {
        return where(place -> place.parent != null && isMounted(place));
    }

    /** Those whose parent is mounted, but that are not. */
    List<Place> showable() {
        return where(place -> !shown.contains(place) && isMounted(place.parent));
    }

    /** What was mounted at some time: its handles are known. */
    List<Place> seen() {
        return where(seen::contains);
    }

    private boolean isMounted(@Nullable Place place) {
        return place == null || (shown.contains(place) && isMounted(place.parent));
    }

    private void look() {
        seen.addAll(mounted());
    }

    private List<Place> where(Predicate<Place> condition) {
        return places.stream().filter(condition).toList();
    }
}
