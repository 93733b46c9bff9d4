package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Once the application has settled, a component shows the last value of its state, or the initial one. Every owned handle reads that value,
 * and a borrowed handle has no effect after its render.
 */
final class StatesCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("STATE-1", "STATE-2", "OWNERSHIP-1", "OWNERSHIP-2", "OWNERSHIP-3", "OWNERSHIP-5", "OWNERSHIP-6");
    }

    @Override
    public Pass begin(History history) {
        return history.components().has(Hook.UseState.class) ? new Judge(history)::step : Pass.NOTHING;
    }

    /** A value that a coroutine has set a state to. */
    private record ByCoroutine(String coroutine, String state, Value value) {}

    private static final class Judge {
        private final History history;
        private final Components components;
        private final Map<String, Value> initial = new HashMap<>();
        /** The states that each coroutine owns. */
        private final Map<String, List<String>> owned = new HashMap<>();
        /** The states of every mount, by the mount and the name. */
        private final Map<Mount, Map<String, StateModel>> states = new HashMap<>();

        private final Set<ByCoroutine> sets = new HashSet<>();
        /** Components within whose render or listener something may happen. */
        private final Set<String> running = new HashSet<>();

        Judge(History history) {
            this.history = history;
            components = history.components();
            components.nodes().forEach(node -> {
                node.hooks(Hook.UseState.class).forEach(state -> initial.put(state.name(), state.initial()));
                node.hooks(Hook.UseCoroutine.class).forEach(coroutine -> owned.put(coroutine.name(), coroutine.owns()));
            });
        }

        void step(int at, Event event) {
            if (event instanceof Event.SetState set) {
                String setter = set.coroutine().name();
                handle(set, set.state()).set(setter, set.value());
                sets.add(new ByCoroutine(setter, set.state(), set.value()));
            } else if (event instanceof Event.ListenerSet set) {
                state(components.latest(components.home(set.state())), set.state())
                        .setByListener(set.value());
            } else if (event instanceof Event.TriedToSet tried) {
                handle(tried, tried.state()).tried(tried.value(), running.contains(components.home(tried.state())));
            } else if (event instanceof Event.ReadState read) {
                read(at, read);
            } else if (event instanceof Event.Settled) {
                states.values().forEach(of -> of.values().forEach(StateModel::settled));
                components.shown().forEach(of -> shows(at, of.getKey(), of.getValue(), true));
                running.clear();
            } else if (event instanceof Event.OfComponent own) {
                if (event instanceof Event.Rendered rendered) {
                    Mount mount = new Mount(rendered.component(), rendered.mount());
                    shows(at, mount, rendered.shows(), false);
                }
                runs(own);
            }
        }

        private void runs(Event.OfComponent event) {
            if (event instanceof Event.RenderBegan || event instanceof Event.ListenerBegan) {
                running.add(event.component());
            } else if (event instanceof Event.Rendered
                    || event instanceof Event.RenderFailed
                    || event instanceof Event.ListenerEnded
                    || event instanceof Event.ListenerFailed) {
                running.remove(event.component());
            }
        }

        /** A state that was never set has one value at any time; of others only what is shown in the end counts. */
        private void shows(int at, Mount component, Map<String, Value> shows, boolean inTheEnd) {
            shows.forEach((name, value) -> {
                if (!initial.containsKey(name) || !components.home(name).equals(component.of())) {
                    return; // no clause is about a state that a component below shows
                }
                StateModel state = state(component, name);
                if (!inTheEnd && state.isSet()) {
                    showsStranger(at, component, name, value);
                    return;
                }
                if (!state.mayBe(value)) {
                    String clause = state.isSet() ? "STATE-1" : "STATE-2";
                    if (isOfFormerMount(component, name, value)) {
                        clause = "OWNERSHIP-6";
                    } else if (state.isNew(value)) {
                        clause = clauseOfStranger(state, name, value, clause);
                    }
                    history.violation(
                            clause,
                            at,
                            String.format(
                                    Locale.ROOT, "\"%s\" %s, but \"%s\" shows %s", name, state, component.of(), value));
                }
            });
        }

        /** A state that was set may show any of its values before things are quiet, but none that nobody has set. */
        private void showsStranger(int at, Mount component, String name, Value value) {
            StateModel state = state(component, name);
            if (!state.isNew(value) || isOfFormerMount(component, name, value)) {
                return;
            }
            String clause = clauseOfStranger(state, name, value, state.wasOwned() ? "OWNERSHIP-2" : "");
            if (!clause.isEmpty()) { // no clause is about what only listeners have set
                history.violation(
                        clause,
                        at,
                        String.format(
                                Locale.ROOT,
                                "\"%s\" was never set to %s, but \"%s\" shows it",
                                name,
                                value,
                                component.of()));
            }
        }

        /** Whether the value is what the component of an earlier mount has kept. */
        private boolean isOfFormerMount(Mount component, String name, Value value) {
            return states.entrySet().stream()
                    .filter(entry -> entry.getKey().of().equals(component.of()))
                    .filter(entry -> entry.getKey().number() < component.number())
                    .flatMap(entry -> Stream.ofNullable(entry.getValue().get(name)))
                    .anyMatch(former -> former.isSet() && former.is(value));
        }

        private String clauseOfStranger(StateModel state, String name, Value value, String otherwise) {
            boolean isAnothers = sets.stream()
                    .filter(set -> set.value.equals(value) && !set.state.equals(name))
                    .anyMatch(set -> owns(set.coroutine).contains(name));
            return state.wasTried(value) ? "OWNERSHIP-1" : isAnothers ? "OWNERSHIP-3" : otherwise;
        }

        private void read(int at, Event.ReadState read) {
            StateModel state = handle(read, read.state());
            if (state.mayBe(read.value())) {
                return;
            }
            boolean isAnothers = owns(read.coroutine().name()).stream()
                    .anyMatch(other -> handle(read, other).is(read.value()));
            String clause = state.setter().isEmpty()
                            || state.setter().equals(read.coroutine().name())
                    ? "OWNERSHIP-2"
                    : "OWNERSHIP-5";
            if (state.isNew(read.value())) {
                clause = state.wasTried(read.value()) ? "OWNERSHIP-1" : isAnothers ? "OWNERSHIP-3" : clause;
            }
            history.violation(clause, at, String.format(Locale.ROOT, "%s, but the state %s", read, state));
        }

        private List<String> owns(String coroutine) {
            return owned.getOrDefault(coroutine, List.of());
        }

        /** The state that a coroutine's handle is to: that of the mount its own component was mounted below. */
        private StateModel handle(Event.OfCoroutine event, String name) {
            return state(components.upwards(event.coroutine(), components.home(name)), name);
        }

        private StateModel state(Mount home, String name) {
            return states.computeIfAbsent(home, mount -> new HashMap<>())
                    .computeIfAbsent(name, state -> new StateModel(initial.getOrDefault(state, Value.NOTHING)));
        }
    }
}
