package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Once things are quiet every reader shows what an atom was set to last, and its initial value until it is set.
 *
 * <p>Only where one component holds the atoms: with several it depends on which of them each component finds.
 */
final class AtomsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("ATOMS-1", "ATOMS-2", "ATOMS-3", "ATOMS-6");
    }

    @Override
    public Pass begin(History history) {
        List<ComponentNode> holders = history.components()
                .nodes()
                .filter(node -> !node.hooks(Hook.InitAtoms.class).isEmpty())
                .toList();
        return holders.size() == 1 ? new Judge(history, holders.get(0).name())::step : (at, event) -> {};
    }

    /** One atom of one mount of the holder. */
    private static final class Atom {
        final Value initial;
        final Set<Value> former = new HashSet<>();
        Value latest;
        boolean set;
        /** Whether it was set, and then nobody read it when things were quiet. */
        boolean unread;

        Atom(Value initial) {
            this.initial = initial;
            this.latest = initial;
            former.add(initial);
        }

        void set(Value value) {
            latest = value;
            set = true;
            unread = false;
            former.add(value);
        }
    }

    private static final class Judge {
        private final History history;
        private final Components components;
        private final String holder;
        private final Map<String, Value> initial;
        /** The atoms that each mount of the holder holds. */
        private final Map<Mount, Map<String, Atom>> atoms = new HashMap<>();

        Judge(History history, String holder) {
            this.history = history;
            this.components = history.components();
            this.holder = holder;
            this.initial = history.application().atoms();
        }

        void step(int at, Event event) {
            if (event instanceof Event.SetAtom set) {
                String setter = components.home(set.coroutine().name());
                Map<String, Atom> held = held(new Mount(setter, set.coroutine().mount()));
                if (held != null) {
                    Objects.requireNonNull(held.get(set.atom())).set(set.value());
                }
            } else if (event instanceof Event.Rendered rendered) {
                shows(at, new Mount(rendered.component(), rendered.mount()), rendered.shows(), false);
            } else if (event instanceof Event.Settled) {
                settled(at);
            }
        }

        private void settled(int at) {
            Set<Atom> read = new HashSet<>();
            components.shown().forEach(of -> {
                shows(at, of.getKey(), of.getValue(), true);
                Map<String, Atom> held = held(of.getKey());
                if (held != null) {
                    of.getValue().keySet().stream().filter(held::containsKey).forEach(name -> read.add(held.get(name)));
                }
            });
            atoms.values()
                    .forEach(held -> held.values().forEach(atom -> atom.unread = atom.set && !read.contains(atom)));
        }

        /** An atom that was never set has one value at any time; of others only what is shown in the end counts. */
        private void shows(int at, Mount component, Map<String, Value> shows, boolean inTheEnd) {
            Map<String, Atom> held = held(component);
            if (held == null) {
                return;
            }
            shows.forEach((name, value) -> {
                Atom atom = held.get(name);
                if (atom != null && (inTheEnd || !atom.set) && !atom.latest.equals(value)) {
                    history.violation(
                            clause(held, atom, value),
                            at,
                            "\"%s\" was %s %s, but \"%s\" shows %s"
                                    .formatted(
                                            name,
                                            atom.set ? "set to" : "never set and is initially",
                                            atom.latest,
                                            component.of(),
                                            value));
                }
            });
        }

        private static String clause(Map<String, Atom> held, Atom atom, Value shown) {
            if (atom.unread && shown.equals(atom.initial)) {
                return "ATOMS-6";
            }
            boolean isAnothers = !atom.former.contains(shown)
                    && held.values().stream().anyMatch(other -> other.set && other.former.contains(shown));
            return isAnothers ? "ATOMS-3" : atom.set ? "ATOMS-2" : "ATOMS-1";
        }

        /** What is held for a component, unless it is above or beside the holder. */
        private @Nullable Map<String, Atom> held(Mount component) {
            if (!components.isWithin(component.of(), holder)) {
                return null;
            }
            return atoms.computeIfAbsent(components.upwards(component, holder), mount -> {
                Map<String, Atom> held = new HashMap<>();
                initial.forEach((name, value) -> held.put(name, new Atom(value)));
                return held;
            });
        }
    }
}
