package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Value;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** All runs of bodies in a trace, each followed by its model from its start until it is over or goes astray. */
final class BodyRuns {

    /** Is told of the events of bodies that are followed. */
    interface Listener {

        /** An event of a body is the one that its model expects, or ends the body from outside. */
        void followed(int at, BodyModel body);

        /** An event of a body is not the one that its model expects; the body is not followed any more. */
        void astray(int at, Event event, BodyModel body);
    }

    /** One mount of a component. */
    private record Place(String component, int mount) {}

    private final Listener listener;
    private final Map<String, Hook.UseCoroutine> coroutines = new HashMap<>();
    private final Map<String, String> components = new HashMap<>();
    /** What the first render of a mount has shown; nothing if it has failed. */
    private final Map<Place, Map<String, Value>> shown = new HashMap<>();
    /** The runs that have begun, and are not over or astray. */
    private final Map<CoroutineId, BodyModel> runs = new HashMap<>();

    BodyRuns(Components application, Listener listener) {
        this.listener = listener;
        application
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
                        .ifPresent(captured ->
                                runs.put(started.coroutine(), new BodyModel(started.coroutine(), coroutine, captured)));
            }
        } else if (event instanceof Event.Rendered rendered) {
            shown.computeIfAbsent(new Place(rendered.component(), rendered.mount()), first -> rendered.shows());
        } else if (event instanceof Event.RenderFailed failed) {
            shown.putIfAbsent(new Place(failed.component(), failed.mount()), Map.of());
        } else if (event instanceof Event.Dropped || event instanceof Event.Broke) {
            BodyModel ended = runs.remove(((Event.OfCoroutine) event).coroutine());
            if (ended != null) {
                listener.followed(at, ended);
            }
        } else if (event instanceof Event.Cut) {
            runs.clear(); // what they did meanwhile is not known
        } else if (event instanceof Event.Sending sending) {
            byName(at, sending.sender(), event);
        } else if (event instanceof Event.Written written) {
            byName(at, written.by(), event);
        } else if (event instanceof Event.OfCoroutine own && !(event instanceof Event.Refused)) {
            BodyModel body = runs.get(own.coroutine());
            if (body != null) {
                if (body.see(event)) {
                    listener.followed(at, body);
                } else {
                    astray(at, event, own.coroutine());
                    runs.remove(own.coroutine());
                }
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
                    listener.followed(at, run.getValue());
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
        listener.astray(at, event, Objects.requireNonNull(runs.get(run)));
    }
}
