package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A body starts at its first instruction, and resumes after every await with its locals: it runs its instructions in order, and nothing
 * else.
 *
 * <p>Where the kit itself plays the bodies this can hardly go wrong. It is for runtimes that play them and tell of it.
 */
final class BodiesCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("LIFECYCLE-1", "YIELDING-3");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        private final Map<String, Hook.UseCoroutine> coroutines = new HashMap<>();
        /** The runs that have begun, and are not over or astray. */
        private final Map<CoroutineId, BodyModel> runs = new HashMap<>();

        Judge(History history) {
            this.history = history;
            history.components()
                    .nodes()
                    .forEach(node -> node.hooks(Hook.UseCoroutine.class)
                            .forEach(coroutine -> coroutines.put(coroutine.name(), coroutine)));
        }

        void step(int at, Event event) {
            if (event instanceof Event.Started started) {
                Hook.UseCoroutine coroutine = coroutines.get(started.coroutine().name());
                if (coroutine != null) {
                    runs.put(started.coroutine(), new BodyModel(started.coroutine(), coroutine));
                }
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
                    body.isAtTop() ? "LIFECYCLE-1" : "YIELDING-3",
                    at,
                    String.format(Locale.ROOT, "%s, expected: %s", event, body.next()));
        }
    }
}
