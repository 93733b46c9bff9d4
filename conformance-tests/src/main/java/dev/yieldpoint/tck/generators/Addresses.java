package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.generators.ComponentPlan.Draft;
import dev.yieldpoint.tck.generators.ComponentPlan.LookUp;
import java.util.List;

/**
 * Whom a coroutine sends to, in a loop or outside: coroutines of its own component and those above, whose handles it surely
 * has, and what its component looks up. In a loop only those of a lower rank, so that no message can come round for ever.
 */
final class Addresses {

    private final Draft sender;
    private final List<Draft> coroutines;
    private final List<LookUp> lookUps;

    Addresses(Draft sender, boolean loop) {
        this.sender = sender;
        coroutines = sender.home().upwards().stream()
                .flatMap(place -> place.coroutines.stream())
                .filter(to -> !loop || isBelow(to))
                .toList();
        lookUps = sender.home().lookUps.stream()
                .filter(lookUp -> leadsTo(sender.home().behind(lookUp), loop))
                .toList();
    }

    private boolean leadsTo(List<Draft> behind, boolean loop) {
        return !behind.isEmpty() && (!loop || behind.stream().allMatch(this::isBelow));
    }

    private boolean isBelow(Draft other) {
        return other.rank() < sender.rank();
    }

    boolean isEmpty() {
        return coroutines.isEmpty() && lookUps.isEmpty();
    }

    String name(int choice) {
        int index = choice % (coroutines.size() + lookUps.size());
        return index < coroutines.size()
                ? coroutines.get(index).name()
                : lookUps.get(index - coroutines.size()).hook().name();
    }

    /**
     * Whether a body that is started within the first render may come before its component has the handle: that of a hook before
     * the body's own it has.
     */
    boolean isLate(String name) {
        int before = sender.home().coroutines.indexOf(sender);
        return lookUps.stream()
                        .anyMatch(lookUp ->
                                lookUp.after() > before && lookUp.hook().name().equals(name))
                || sender.home().coroutines.stream().anyMatch(to -> to.name().equals(name) && !isBelow(to));
    }
}
