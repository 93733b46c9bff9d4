package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A body starts at its first instruction, and resumes after every await with its locals: it runs its instructions in order, and nothing
 * else. It has what it has captured in the first render of its mount.
 *
 * <p>Where the kit itself plays the bodies this can hardly go wrong. It is for runtimes that play them and tell of it.
 */
final class BodiesCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("LIFECYCLE-1", "LIFECYCLE-12", "YIELDING-3");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    /** One mount of a component. */
    private record Place(String component, int mount) {}

    private static final class Judge {
        private final History history;
        private final Map<String, Hook.UseCoroutine> coroutines = new HashMap<>();
        private final Map<String, String> components = new HashMap<>();
        /** What the first render of a mount has shown; nothing if it has failed. */
        private final Map<Place, Map<String, Value>> shown = new HashMap<>();
        /** The runs that have begun, and are not over or astray. */
        private final Map<CoroutineId, BodyModel> runs = new HashMap<>();

        Judge(History history) {
            this.history = history;
            history.components()
                    .nodes()
                    .forEach(node -> node.hooks(Hook.UseCoroutine.class).forEach(coroutine -> {
                        coroutines.put(coroutine.name(), coroutine);
                        components.put(coroutine.name(), node.name());
                    }));
        }

        void step(int at, Event event) {
            if (event instanceof Event.Started started) {
                Hook.UseCoroutine coroutine = coroutines.get(started.coroutine().name());
                if (coroutine != null) {
                    captured(started.coroutine(), coroutine)
                            .ifPresent(captured -> runs.put(
                                    started.coroutine(), new BodyModel(started.coroutine(), coroutine, captured)));
                }
            } else if (event instanceof Event.Rendered rendered) {
                shown.computeIfAbsent(new Place(rendered.component(), rendered.mount()), first -> rendered.shows());
            } else if (event instanceof Event.RenderFailed failed) {
                shown.putIfAbsent(new Place(failed.component(), failed.mount()), Map.of());
            } else if (event instanceof Event.Dropped || event instanceof Event.Broke) {
                runs.remove(((Event.OfCoroutine) event).coroutine());
            } else if (event instanceof Event.Sending sending) {
                byName(at, sending.sender(), event);
            } else if (event instanceof Event.Written written) {
                byName(at, written.by(), event);
            } else if (event instanceof Event.OfCoroutine own && !(event instanceof Event.Refused)) {
                BodyModel body = runs.get(own.coroutine());
                if (body != null && !body.see(event)) {
                    astray(at, event, own.coroutine());
                    runs.remove(own.coroutine());
                }
            }
            if (event instanceof Event.Finished || event instanceof Event.Failed) {
                runs.remove(((Event.OfCoroutine) event).coroutine());
            }
        }

        /**
         * What a run has captured, by the locals that hold it; empty if the trace does not tell, since the run starts within the first render
         * or that render has failed.
         */
        private Optional<Map<String, Value>> captured(CoroutineId run, Hook.UseCoroutine coroutine) {
            if (coroutine.captures().isEmpty()) {
                return Optional.of(Map.of());
            }
            String component = Objects.requireNonNull(components.get(coroutine.name()));
            return Optional.ofNullable(shown.get(new Place(component, run.mount())))
                    .filter(shows -> shows.keySet().containsAll(coroutine.captured()));
        }

        /** The event tells the coroutine, and not which run of it: one of them does this next, unless there are none. */
        private void byName(int at, String name, Event event) {
            List<CoroutineId> candidates = new ArrayList<>();
            for (Map.Entry<CoroutineId, BodyModel> run : runs.entrySet()) {
                if (run.getKey().name().equals(name)) {
                    if (run.getValue().see(event)) {
                        return;
                    }
                    candidates.add(run.getKey());
                }
            }
            if (!candidates.isEmpty()) {
                astray(at, event, candidates.get(0));
                runs.keySet().removeAll(candidates);
            }
        }

        private void astray(int at, Event event, CoroutineId run) {
            BodyModel body = Objects.requireNonNull(runs.get(run));
            history.violation(
                    body.violatedBy(event), at, String.format(Locale.ROOT, "%s, expected: %s", event, body.next()));
        }
    }
}
