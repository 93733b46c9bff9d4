package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.ComponentNode;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Once settled, every mounted component shows what its states, atoms and shared values were set to last. */
final class ShownCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("STATE-1", "ATOMS-2", "EXTERNAL-2");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        Pass pass = new Pass(application);
        for (int i = 0; i < trace.size(); i++) {
            pass.step(i, trace.get(i));
        }
        return pass.violations;
    }

    private static final class Pass {
        final List<Violation> violations = new ArrayList<>();
        private final Application application;
        /** The clause that says that a name is shown as it was set. */
        private final Map<String, String> clauses = new HashMap<>();

        private final Map<String, Value> set = new HashMap<>();
        private final Map<String, Integer> mounts = new HashMap<>();
        /** What the last render of every component that is mounted shows. */
        private final Map<String, Map<String, Value>> shown = new LinkedHashMap<>();

        Pass(Application application) {
            this.application = application;
            long roots = count(application, Hook.InitAtoms.class);
            if (roots == 1) { // with several it depends on which of them each component finds
                application.atoms().keySet().forEach(atom -> clauses.put(atom, "ATOMS-2"));
            }
            application.root().tree().forEach(node -> {
                node.hooks(Hook.UseState.class).forEach(state -> clauses.put(state.name(), "STATE-1"));
                node.hooks(Hook.UseShared.class).forEach(value -> clauses.put(value.name(), "EXTERNAL-2"));
            });
        }

        void step(int at, Event event) {
            if (event instanceof Event.SetState setting) {
                set.put(setting.state(), setting.value());
            } else if (event instanceof Event.ListenerSet setting) {
                set.put(setting.state(), setting.value());
            } else if (event instanceof Event.SetAtom setting) {
                set.put(setting.atom(), setting.value());
            } else if (event instanceof Event.Written writing) {
                set.put(writing.shared(), writing.value());
            } else if (event instanceof Event.RenderBegan begun) {
                beginsAnew(begun);
            } else if (event instanceof Event.Rendered rendered) {
                shown.put(rendered.component(), rendered.shows());
            } else if (event instanceof Event.Removing removing) {
                node(removing.component()).tree().forEach(node -> shown.remove(node.name()));
            } else if (event instanceof Event.Settled) {
                shown.forEach(
                        (component, values) -> values.forEach((name, value) -> compare(at, component, name, value)));
                set.keySet().removeIf(this::isUnread);
            }
        }

        /** What a component keeps is made anew when it is mounted again, whatever was set of the former. */
        private void beginsAnew(Event.RenderBegan render) {
            Integer mount = mounts.put(render.component(), render.mount());
            if (mount == null || mount != render.mount()) {
                ComponentNode node = node(render.component());
                node.hooks(Hook.Named.class).forEach(hook -> set.remove(hook.name()));
                if (!node.hooks(Hook.InitAtoms.class).isEmpty()) {
                    set.keySet().removeAll(application.atoms().keySet());
                }
            }
        }

        /** Whether it is an atom that nobody reads: whether that one keeps its value is for ATOMS-6 to say. */
        private boolean isUnread(String name) {
            return application.atoms().containsKey(name)
                    && shown.values().stream().noneMatch(values -> values.containsKey(name));
        }

        private ComponentNode node(String name) {
            return application
                    .root()
                    .tree()
                    .filter(node -> node.name().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        private void compare(int at, String component, String name, Value value) {
            Value expected = set.get(name);
            String clause = clauses.get(name);
            if (expected != null && clause != null && !expected.equals(value)) {
                violations.add(new Violation(
                        clause,
                        at,
                        "\"%s\" was set to %s, but \"%s\" shows %s".formatted(name, expected, component, value)));
            }
        }

        private static long count(Application application, Class<? extends Hook> kind) {
            return application
                    .root()
                    .tree()
                    .mapToLong(node -> node.hooks(kind).size())
                    .sum();
        }
    }
}
