package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Once the application has settled, every reader shows the last value of an atom, or its initial value until it is set.
 *
 * <p>Of several atom roots, one below the other, the topmost counts (ATOMS-7). That is not a MUST: where a reader and every setter of an atom
 * are not below the same roots, only ATOMS-7 is violated. If a component reads or sets atoms before it initialises its own root, their root is
 * unspecified.
 *
 * <p>Sibling roots share no values (ATOMS-8), which is not a MUST either: a value that the atom was set to below another root violates nothing
 * else.
 */
final class AtomsCheck implements UniversalCheck {

    private static final Hook HOLDS = new Hook.InitAtoms();

    @Override
    public Set<String> clauses() {
        return Set.of("ATOMS-1", "ATOMS-2", "ATOMS-3", "ATOMS-4", "ATOMS-6", "ATOMS-7", "ATOMS-8");
    }

    @Override
    public Pass begin(History history) {
        List<ComponentNode> holders =
                history.components().nodes().filter(AtomsCheck::holds).toList();
        boolean isClear =
                !holders.isEmpty() && (holders.size() == 1 || holders.stream().noneMatch(AtomsCheck::holdsLate));
        return isClear ? new Judge(history, holders)::step : Pass.NOTHING;
    }

    private static boolean holds(ComponentNode node) {
        return node.hooks().contains(HOLDS);
    }

    /** Whether a component may have found atoms before it holds them itself. */
    private static boolean holdsLate(ComponentNode node) {
        return node.hooks().subList(0, node.hooks().indexOf(HOLDS)).stream()
                .anyMatch(hook -> hook instanceof Hook.ReadAtom || hook instanceof Hook.UseCoroutine);
    }

    /** One atom of one mount of the holder. */
    private static final class Atom {
        final Value initial;
        final Set<Value> former = new HashSet<>();
        /** The holders above each of those that have set it. */
        final Set<List<Mount>> setBelow = new HashSet<>();

        Value latest;
        boolean set;
        /** The components that have rendered the latest value. */
        final Set<Mount> shownBy = new HashSet<>();
        /** Whether it was set, and then nobody read it when things were quiet. */
        boolean unread;

        Atom(Value initial) {
            this.initial = initial;
            this.latest = initial;
            former.add(initial);
        }

        /** Whether it was set to the value; of the initial value that is known only while it is the latest. */
        boolean wasSetTo(Value value) {
            return set && (latest.equals(value) || (!value.equals(initial) && former.contains(value)));
        }

        void set(Value value, List<Mount> holders) {
            setBelow.add(holders);
            shownBy.clear();
            latest = value;
            set = true;
            unread = false;
            former.add(value);
        }
    }

    private static final class Judge {
        private final History history;
        private final Components components;
        /** The components that hold atoms, or would, those above first. */
        private final List<String> holders;

        private final Map<String, Value> initial;
        /** The atoms that each mount of a topmost holder holds. */
        private final Map<Mount, Map<String, Atom>> atoms = new HashMap<>();
        /** What any atom is initially, or was ever set to. */
        private final Set<Value> ever = new HashSet<>();

        Judge(History history, List<ComponentNode> holders) {
            this.history = history;
            this.components = history.components();
            this.holders = holders.stream().map(ComponentNode::name).toList();
            this.initial = history.application().atoms();
            ever.addAll(initial.values());
        }

        void step(int at, Event event) {
            if (event instanceof Event.SetAtom set) {
                ever.add(set.value());
                Mount setter = new Mount(
                        components.home(set.coroutine().name()), set.coroutine().mount());
                Map<String, Atom> held = held(setter);
                if (held != null) {
                    Objects.requireNonNull(held.get(set.atom())).set(set.value(), holders(setter));
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
                boolean invented = atom != null && atom.set && !ever.contains(value);
                if (atom != null && atom.latest.equals(value)) {
                    atom.shownBy.add(component);
                }
                if (invented && !inTheEnd) {
                    history.violation(
                            "ATOMS-4",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" shows %s for the atom \"%s\", a value that no atom was ever set to",
                                    component.of(),
                                    value,
                                    name));
                }
                if (atom != null
                        && (inTheEnd || !atom.set)
                        && !atom.latest.equals(value)
                        && !(invented && atom.shownBy.contains(component))) { // told already
                    history.violation(
                            atom.setBelow.stream().allMatch(holders(component)::equals)
                                    ? clause(component, name, value)
                                    : "ATOMS-7",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" was %s %s, but \"%s\" shows %s",
                                    name,
                                    atom.set ? "set to" : "never set and is initially",
                                    atom.latest,
                                    component.of(),
                                    value));
                }
            });
        }

        private String clause(Mount component, String name, Value shown) {
            Mount holder = holders(component).get(0);
            if (isOfAnotherHolder(holder, name, shown)) {
                return "ATOMS-8";
            }
            Map<String, Atom> held = Objects.requireNonNull(atoms.get(holder));
            Atom atom = Objects.requireNonNull(held.get(name));
            if (atom.unread && shown.equals(atom.initial)) {
                return "ATOMS-6";
            }
            boolean isAnothers = !atom.former.contains(shown)
                    && held.values().stream().anyMatch(other -> other.set && other.former.contains(shown));
            return isAnothers ? "ATOMS-3" : atom.set ? "ATOMS-2" : "ATOMS-1";
        }

        /** Whether some component holds atoms beside the holder, and the atom was set to the value elsewhere. */
        private boolean isOfAnotherHolder(Mount holder, String name, Value shown) {
            return atoms.keySet().stream().anyMatch(other -> !other.of().equals(holder.of()))
                    && atoms.entrySet().stream()
                            .filter(others -> !others.getKey().equals(holder))
                            .map(others ->
                                    Objects.requireNonNull(others.getValue().get(name)))
                            .anyMatch(other -> other.wasSetTo(shown));
        }

        /** What is held for a component, if anything is held in it or above it. */
        private @Nullable Map<String, Atom> held(Mount component) {
            List<Mount> above = holders(component);
            return above.isEmpty()
                    ? null
                    : atoms.computeIfAbsent(above.get(0), topmost -> {
                        Map<String, Atom> held = new HashMap<>();
                        initial.forEach((name, value) -> held.put(name, new Atom(value)));
                        return held;
                    });
        }

        /** The mounts that hold atoms, or would, from the topmost down to the component. */
        private List<Mount> holders(Mount component) {
            return holders.stream()
                    .filter(holder -> components.isWithin(component.of(), holder))
                    .map(holder -> components.upwards(component, holder))
                    .toList();
        }
    }
}
