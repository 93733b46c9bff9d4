package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sets atoms, or has components read them, wrongly. */
final class WrongAtoms extends WrongInCell {

    private final Map<Atom<?>, Object> firstRead = new LinkedHashMap<>();
    private final Map<Atom<?>, Object> lastRead = new LinkedHashMap<>();
    /** What was read of each atom when the application settled last. */
    private final Map<Atom<?>, Object> readBefore = new LinkedHashMap<>();

    WrongAtoms(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

    @Override
    public void settle(ObservedTree tree, Mounted mounted) {
        super.settle(tree, mounted);
        readBefore.putAll(lastRead);
    }

    @Override
    public <T> T read(ObservedMount place, Atom<T> atom, T value) {
        Object initial = firstRead.putIfAbsent(atom, value);
        lastRead.put(atom, value);
        String component = node(place).name();
        if (!isDue(Action.SUBSCRIBE, renders(place), component)) {
            return value;
        }
        return different(
                value,
                switch (fault.wrong()) {
                    case LOSES -> cast(initial == null ? value : initial);
                    case DELAYS -> cast(readBefore.getOrDefault(atom, value));
                    case MISLEADS ->
                        cast(lastRead.entrySet().stream()
                                .filter(entry -> !entry.getKey().equals(atom))
                                .<Object>map(Map.Entry::getValue)
                                .findFirst()
                                .orElse(value));
                    case THROWS -> throw thrown();
                    case REPEATS -> value;
                });
    }

    @Override
    public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
        if (isDue(Action.SET_ATOM)) {
            wrongly(
                    () -> root.set(atom, value),
                    lastRead.keySet().stream()
                            .filter(other -> !other.equals(atom))
                            .findFirst()
                            .map(other -> () -> root.set(WrongInCell.<Atom<T>>cast(other), value)));
        } else {
            root.set(atom, value);
        }
    }
}
