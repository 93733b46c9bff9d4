package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.checks.Segments.Segment;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A set renders the component that shows the value, even if the value does not change. It renders that component no more often than needed,
 * and no component beside or above it.
 *
 * <p>How often there is a render for any other reason is left free. So a render counts as too many only if, since things were
 * quiet last, nothing but sets of one kind has happened, and nothing at all in the component that renders: it was not mounted,
 * and none of its coroutines or listeners has run.
 */
final class RendersCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("STATE-3", "STATE-4", "STATE-5", "ATOMS-5", "EXTERNAL-5");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        private final Components components;
        private final Segments segments = new Segments();
        /** What was set of each mount since it was rendered last. */
        private final Map<Mount, Map<String, Value>> unrendered = new HashMap<>();

        private Stretch stretch;

        Judge(History history) {
            this.history = history;
            components = history.components();
            stretch = new Stretch(new Happenings(history));
        }

        /** What has happened since things were quiet last. */
        private static final class Stretch {
            final Happenings happenings;
            /** The clauses that speak of what was set. */
            final Set<String> kinds = new HashSet<>();
            /** The components that may render, with all below them. */
            final Set<String> reasons = new HashSet<>();
            /** Components that have rendered: those below them may, too. */
            final Set<String> rendered = new HashSet<>();
            /** How often each component has rendered since a state of it was set. */
            final Map<String, Integer> sinceSet = new HashMap<>();
            /** Whether the scenario asked for a render, so that everything may be rendered. */
            boolean asked;
            /** The one segment that has set something. */
            @Nullable
            Segment segment;

            boolean severalSegments;

            Stretch(Happenings happenings) {
                this.happenings = happenings;
            }

            void set(String clause, @Nullable Segment by) {
                severalSegments |= by == null || (!kinds.isEmpty() && !by.equals(segment));
                kinds.add(clause);
                segment = by;
            }
        }

        void step(int at, Event event) {
            segments.see(event);
            stretch.happenings.see(event, segments.current());
            if (event instanceof Event.RenderBegan render) {
                begins(at, render);
            }
            if (event instanceof Event.Showing
                    || event instanceof Event.Rerendering
                    || event instanceof Event.Removing
                    || event instanceof Event.Closing) {
                stretch.asked = true;
            } else if (History.isFailure(event)) { // a runtime may show what is left of the application anew
                stretch.asked = true;
                if (event instanceof Event.RenderFailed render) {
                    unrendered.keySet().removeIf(mount -> components.isWithin(mount.of(), render.component()));
                }
            } else if (event instanceof Event.Rendered rendered) {
                unrendered.remove(new Mount(rendered.component(), rendered.mount()));
            } else if (event instanceof Event.Settled) {
                unrendered.forEach((mount, sets) -> settled(at, mount, sets));
                unrendered.clear();
                stretch = new Stretch(new Happenings(history));
            } else {
                sets(event);
            }
        }

        private void sets(Event event) {
            if (event instanceof Event.SetState set) {
                stretch.set("STATE-5", segments.current());
                state(components.upwards(set.coroutine(), components.home(set.state())), set.state(), set.value());
            } else if (event instanceof Event.ListenerSet set) {
                stretch.set("STATE-5", null);
                state(components.latest(components.home(set.state())), set.state(), set.value());
            } else if (event instanceof Event.TriedToSet tried) {
                // Whether anything comes of it is for OWNERSHIP-1 to say.
                stretch.severalSegments = true;
                stretch.reasons.add(components.home(tried.state()));
            } else if (event instanceof Event.SetAtom set) {
                stretch.set("ATOMS-5", null);
                components
                        .nodes()
                        .filter(node -> node.hooks().contains(new Hook.ReadAtom(set.atom())))
                        .forEach(reader -> stretch.reasons.add(reader.name()));
            } else if (event instanceof Event.Written written) {
                stretch.set("EXTERNAL-5", null);
                stretch.reasons.add(components.home(written.shared()));
            }
        }

        private void state(Mount home, String state, Value value) {
            stretch.reasons.add(home.of());
            stretch.sinceSet.putIfAbsent(home.of(), 0);
            if (components.isMounted(home)) {
                unrendered.computeIfAbsent(home, mount -> new HashMap<>()).put(state, value);
            }
        }

        private void begins(int at, Event.RenderBegan render) {
            String component = render.component();
            boolean mounts = components.isFirst(render);
            boolean below = components
                    .parent(component)
                    .filter(parent -> isWithin(parent, stretch.rendered))
                    .isPresent();
            stretch.rendered.add(component);
            Integer times = stretch.sinceSet.computeIfPresent(component, (name, before) -> before + 1);
            if (mounts || below || stretch.asked) {
                return;
            }
            if (times != null
                    && times > 1
                    && !stretch.severalSegments
                    && !stretch.happenings.isMoreThan(stretch.segment, component)) {
                history.violation(
                        "STATE-3",
                        at,
                        String.format(
                                Locale.ROOT,
                                "\"%s\" renders %d times, though its states were set without an await in between",
                                component,
                                times));
            }
            if (stretch.kinds.size() == 1
                    && !isWithin(component, stretch.reasons)
                    && !isWithin(component, stretch.happenings.all())) {
                history.violation(
                        stretch.kinds.iterator().next(),
                        at,
                        String.format(
                                Locale.ROOT,
                                "\"%s\" renders, though only values that %s were set",
                                component,
                                whose(stretch.reasons)));
            }
        }

        private static String whose(Set<String> reasons) {
            return reasons.isEmpty() ? "no component shows" : '"' + String.join("\" or \"", reasons) + "\" shows";
        }

        private boolean isWithin(String component, Set<String> others) {
            return others.stream().anyMatch(other -> components.isWithin(component, other));
        }

        /** A value that is not shown violates STATE-1 instead. */
        private void settled(int at, Mount component, Map<String, Value> sets) {
            components
                    .shown()
                    .filter(of -> of.getKey().equals(component))
                    .filter(of -> of.getValue().entrySet().containsAll(sets.entrySet()))
                    .forEach(of -> history.violation(
                            "STATE-4",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "\"%s\" has not rendered since its state was set to the value it already has: %s",
                                    component.of(),
                                    sets)));
        }
    }
}
