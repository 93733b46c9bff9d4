package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A body starts when its component renders, in a mount that has a cause, and does nothing before its start. Events that give only the name of
 * a coroutine, sends and writes, do not happen after its end either.
 */
final class StartsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of("LIFECYCLE-1", "LIFECYCLE-2", "LIFECYCLE-3", "LIFECYCLE-4", History.OF_BODIES);
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {

        /** The end of a run that has not ended, or that the runtime broke: what it does is not judged here. */
        private static final String NONE = "";

        private final History history;
        private final Components components;
        private final Set<String> coroutines = new HashSet<>();
        /** The mounts of components that have begun to render. */
        private final Set<Mount> begun = new HashSet<>();
        /** Those of them whose component was mounted before, and neither removed nor part of a render that failed. */
        private final Set<Mount> causeless = new HashSet<>();
        /** Components with a render that has failed in them or above them, which may be made anew. */
        private final Set<String> failedRenders = new HashSet<>();

        /** The runs that have started, and the clause that what they do after their end violates. */
        private final Map<CoroutineId, String> runs = new LinkedHashMap<>();

        Judge(History history) {
            this.history = history;
            components = history.components();
            components
                    .nodes()
                    .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                    .forEach(coroutine -> coroutines.add(coroutine.name()));
        }

        void step(int at, Event event) {
            if (event instanceof Event.RenderBegan render) {
                begins(render);
            } else if (event instanceof Event.RenderFailed render && components.knows(render.component())) {
                components.node(render.component()).tree().forEach(node -> failedRenders.add(node.name()));
            } else if (event instanceof Event.Started started) {
                starts(at, started.coroutine());
            } else if (event instanceof Event.Sending sending) {
                byName(at, event, sending.sender(), id -> id.mount() == sending.senderMount());
            } else if (event instanceof Event.Written written) {
                byName(at, event, written.by(), id -> true);
            } else if (event instanceof Event.OfCoroutine own) {
                ofCoroutine(at, own);
            }
        }

        private void begins(Event.RenderBegan render) {
            Mount mount = new Mount(render.component(), render.mount());
            if (components.isFirst(render)
                    && components.renders(mount.of()) > 0
                    && components.isMounted(components.latest(mount.of()))
                    && !failedRenders.contains(mount.of())) {
                causeless.add(mount);
            }
            begun.add(mount);
        }

        private void starts(int at, CoroutineId id) {
            runs.put(id, NONE);
            if (!coroutines.contains(id.name())) {
                return;
            }
            Mount home = new Mount(components.home(id.name()), id.mount());
            if (!begun.contains(home)) {
                history.violation(
                        "LIFECYCLE-1",
                        at,
                        String.format(
                                Locale.ROOT, "%s has started, though \"%s\" has not begun to render", id, home.of()));
            } else if (causeless.contains(home)) {
                history.violation(
                        "LIFECYCLE-2",
                        at,
                        String.format(Locale.ROOT, "%s has started, though \"%s\" was not remounted", id, home.of()));
            }
        }

        /** The event tells the coroutine, and not which run of it. */
        private void byName(int at, Event event, String name, Predicate<CoroutineId> isMount) {
            if (!coroutines.contains(name)) {
                return;
            }
            String clause = "LIFECYCLE-1";
            for (Map.Entry<CoroutineId, String> run : runs.entrySet()) {
                if (run.getKey().name().equals(name) && isMount.test(run.getKey())) {
                    clause = run.getValue();
                    if (clause.equals(NONE)) {
                        return;
                    }
                }
            }
            history.violation(
                    clause, at, event + (clause.equals("LIFECYCLE-1") ? ", before its start" : ", after its end"));
        }

        private void ofCoroutine(int at, Event.OfCoroutine event) {
            CoroutineId id = event.coroutine();
            boolean isOver =
                    event instanceof Event.Dropped || (event instanceof Event.Broke && history.hasRuntimeFailed());
            if (coroutines.contains(id.name()) && !runs.containsKey(id) && !isOver) {
                history.violation("LIFECYCLE-1", at, event + ", before its start");
            }
            if (event instanceof Event.Finished) {
                runs.put(id, "LIFECYCLE-3");
            } else if (event instanceof Event.Failed) {
                runs.put(id, History.OF_BODIES);
            } else if (event instanceof Event.Dropped) {
                runs.put(id, "LIFECYCLE-4");
            }
        }
    }
}
