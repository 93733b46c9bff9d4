package dev.yieldpoint.tck.map;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Mounts, removes, renders or closes wrongly. */
final class WrongTree extends WrongInCell {

    WrongTree(CellFault fault, Application application, LiveVisits visits) {
        super(fault, application, visits);
    }

    @Override
    public void close(ObservedTree tree, Mounted mounted) {
        if (isDue(Action.CLOSE_APPLICATION)) {
            wrongly(mounted::close, Optional.empty());
        } else {
            mounted.close();
        }
    }

    @Override
    public void render(ObservedMount place, Runnable render) {
        Set<Object> showed = new HashSet<>(children(place).keySet());
        shows(place).clear();
        String name = node(place).name();
        Action action = mount(place) == 1 ? Action.MOUNT : Action.REMOUNT;
        boolean first = place.kept.put("rendered", true) == null;
        if (fault.wrong() == Wrong.THROWS
                && isDue(first ? action : Action.RENDER, new Event.RenderBegan(name, mount(place)), name)) {
            throw thrown();
        }
        super.render(place, render);
        showed.removeAll(shows(place));
        for (Object key : showed) {
            if (kept(place).contains(key) || isDue(Action.REMOVE)) {
                keep(place, (String) key);
            } else {
                children(place).remove(key);
            }
        }
    }

    /** The children that were ever shown, by key. */
    @SuppressWarnings("unchecked") // put by this
    private static Map<Object, Component> children(ObservedMount place) {
        return (Map<Object, Component>) place.kept.computeIfAbsent("children", key -> new LinkedHashMap<>());
    }

    private static Set<Object> shows(ObservedMount place) {
        return set(place, "shows");
    }

    /** The children that stay although they were removed. */
    private static Set<Object> kept(ObservedMount place) {
        return set(place, "kept");
    }

    @SuppressWarnings("unchecked") // put by this
    private static Set<Object> set(ObservedMount place, String name) {
        return (Set<Object>) place.kept.computeIfAbsent(name, key -> new HashSet<>());
    }

    private void keep(ObservedMount place, String key) {
        if (is(Action.REMOVE, Wrong.THROWS)) {
            children(place).remove(key);
            throw thrown();
        }
        Component child = children(place).get(key);
        Scope scope = place.scope;
        if (!is(Action.REMOVE, Wrong.LOSES, Wrong.DELAYS) || child == null || scope == null) {
            children(place).remove(key);
            return;
        }
        boolean begins = kept(place).add(key);
        if (begins) {
            done();
        }
        if (begins && fault.wrong() == Wrong.DELAYS) {
            delayed.add(() -> {
                kept(place).remove(key);
                children(place).remove(key);
                place.update.run();
            });
        }
        super.child(place, scope, key, child);
    }

    @Override
    public void child(ObservedMount place, Scope scope, String key, Component child) {
        shows(place).add(key);
        boolean isNew = children(place).put(key, child) == null;
        Set<Object> lost = set(place, "lost");
        if (isNew && is(fault.cell().action(), Wrong.LOSES, Wrong.DELAYS)) {
            int mount = (int) place.tree.places.stream()
                            .filter(other -> other.path.equals(place.path + '/' + key))
                            .count()
                    + 1;
            Action action = mount == 1 ? Action.MOUNT : Action.REMOUNT;
            if (isDue(action, new Event.RenderBegan(key, mount), key)) {
                done();
                lost.add(key);
                if (fault.wrong() == Wrong.DELAYS) {
                    delayed.add(() -> {
                        lost.remove(key);
                        place.update.run();
                    });
                }
            }
        }
        if (!lost.contains(key)) {
            super.child(place, scope, key, child);
        }
    }

    @Override
    public Runnable scheduleUpdate(ObservedMount place, Scope scope) {
        Runnable update = scope.scheduleUpdate();
        String name = node(place).name();
        return () -> {
            if (is(Action.RENDER, Wrong.LOSES, Wrong.DELAYS)
                    && isDue(Action.RENDER, new Event.RenderBegan(name, mount(place)), name)) {
                done();
                if (fault.wrong() == Wrong.DELAYS) {
                    delayed.add(update);
                }
            } else {
                update.run();
            }
        };
    }
}
