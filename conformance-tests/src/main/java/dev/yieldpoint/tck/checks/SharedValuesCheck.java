package dev.yieldpoint.tck.checks;

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

/** A read of a shared value gets the value written last, by any thread, and its component shows that value once the application has settled. */
final class SharedValuesCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("EXTERNAL-2", "EXTERNAL-3");
    }

    @Override
    public Pass begin(History history) {
        return history.components().has(Hook.UseShared.class) ? new Judge(history)::step : Pass.NOTHING;
    }

    private static final class Judge {
        private final History history;
        private final Components components;
        private final Set<String> coroutines = new HashSet<>();
        private final Map<String, SharedModel> values = new HashMap<>();

        Judge(History history) {
            this.history = history;
            components = history.components();
            components.nodes().forEach(node -> {
                node.hooks(Hook.UseCoroutine.class).forEach(coroutine -> coroutines.add(coroutine.name()));
                node.hooks(Hook.UseShared.class)
                        .forEach(value -> values.put(value.name(), new SharedModel(value.initial())));
            });
        }

        void step(int at, Event event) {
            if (event instanceof Event.RenderBegan render && components.isFirst(render)) {
                of(render.component()).forEach(SharedModel::mounting);
            } else if (event instanceof Event.Written write) {
                value(write.shared()).written(write.by(), write.value(), coroutines.contains(write.by()));
            } else if (event instanceof Event.ReadShared read) {
                SharedModel value = value(read.shared());
                if (!value.mayBe(read.value())) {
                    history.violation("EXTERNAL-3", at, String.format(Locale.ROOT, "%s, but it %s", read, value));
                }
            } else if (event instanceof Event.Rendered rendered) {
                of(rendered.component()).forEach(SharedModel::mounted);
                shows(at, rendered.component(), rendered.shows(), false);
            } else if (event instanceof Event.Settled) {
                values.values().forEach(SharedModel::settled);
                components.shown().forEach(of -> shows(at, of.getKey().of(), of.getValue(), true));
            }
        }

        /** A value that was never written is one at any time; of others only what is shown in the end counts, and what nobody wrote. */
        private void shows(int at, String component, Map<String, Value> shows, boolean inTheEnd) {
            shows.forEach((name, shown) -> {
                SharedModel value = values.get(name);
                if (value != null && (inTheEnd || !value.isWritten() || value.isNew(shown)) && !value.mayBe(shown)) {
                    history.violation(
                            inTheEnd && value.isWritten() ? "EXTERNAL-2" : "EXTERNAL-3",
                            at,
                            String.format(
                                    Locale.ROOT, "\"%s\" %s, but \"%s\" shows %s", name, value, component, shown));
                    value.lost(shown);
                }
            });
        }

        private List<SharedModel> of(String component) {
            return components.node(component).hooks(Hook.UseShared.class).stream()
                    .map(value -> value(value.name()))
                    .toList();
        }

        private SharedModel value(String name) {
            return Objects.requireNonNull(values.get(name), name);
        }
    }
}
