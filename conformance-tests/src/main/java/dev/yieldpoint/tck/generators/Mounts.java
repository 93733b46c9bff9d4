package dev.yieldpoint.tck.generators;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which components are mounted while the moves are made, as far as they have been written. */
final class Mounts {

    private final List<ComponentPlan> places;
    private final Set<ComponentPlan> shown = new HashSet<>();
    private final Set<ComponentPlan> seen = new HashSet<>();

    Mounts(List<ComponentPlan> places) {
        this.places = places;
        places.stream().filter(place -> !place.hidden).forEach(shown::add);
        look();
    }

    void show(ComponentPlan place) {
        shown.add(place);
        look();
    }

    void remove(ComponentPlan place) {
        shown.remove(place);
    }

    List<ComponentPlan> mounted() {
        return where(this::isMounted);
    }

    /** All but the root, which stays. */
    List<ComponentPlan> removable() {
        return where(place -> place.parent != null && isMounted(place));
    }

    /** Those whose parent is mounted, but that are not. */
    List<ComponentPlan> showable() {
        return where(place -> !shown.contains(place) && isMounted(place.parent));
    }

    /** What was mounted at some time: its handles are known. */
    List<ComponentPlan> seen() {
        return where(seen::contains);
    }

    private boolean isMounted(@Nullable ComponentPlan place) {
        return place == null || (shown.contains(place) && isMounted(place.parent));
    }

    private void look() {
        seen.addAll(mounted());
    }

    private List<ComponentPlan> where(Predicate<ComponentPlan> condition) {
        return places.stream().filter(condition).toList();
    }
}
