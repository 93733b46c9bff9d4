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

/** Once settled, a component shows the value that its state was set to last. */
final class ShownCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("STATE-1");
    }

    @Override
    public List<Violation> over(Application application, List<Event> trace) {
        List<Violation> violations = new ArrayList<>();
        Map<String, ComponentNode> homes = new HashMap<>();
        application
                .root()
                .tree()
                .forEach(node -> node.hooks(Hook.UseState.class).forEach(state -> homes.put(state.name(), node)));
        Map<String, Value> set = new LinkedHashMap<>();
        Map<String, Value> shown = new HashMap<>();
        for (int i = 0; i < trace.size(); i++) {
            Event event = trace.get(i);
            if (event instanceof Event.SetState setting) {
                set.put(setting.state(), setting.value());
            } else if (event instanceof Event.Rendered rendered) {
                shown.putAll(rendered.shows());
            } else if (event instanceof Event.Removing removing) {
                // What becomes of the states of a removed component is nobody's business.
                application
                        .root()
                        .tree()
                        .filter(node -> node.name().equals(removing.component()))
                        .flatMap(ComponentNode::tree)
                        .forEach(node -> node.hooks(Hook.UseState.class).forEach(state -> homes.remove(state.name())));
            } else if (event instanceof Event.Settled) {
                int at = i;
                set.forEach((state, value) -> {
                    if (homes.containsKey(state) && !value.equals(shown.get(state))) {
                        violations.add(new Violation(
                                "STATE-1",
                                at,
                                "\"%s\" was set to %s, but \"%s\" shows %s"
                                        .formatted(
                                                state, value, homes.get(state).name(), shown.get(state))));
                    }
                });
            }
        }
        return violations;
    }
}
