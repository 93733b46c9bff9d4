package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A body starts once in every mount, does nothing after its end, and is dropped with its component or the application, not earlier. */
final class LifecycleCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "LIFECYCLE-1",
                "LIFECYCLE-2",
                "LIFECYCLE-3",
                "LIFECYCLE-4",
                "LIFECYCLE-7",
                "LIFECYCLE-8",
                "OWNERSHIP-6",
                History.OF_BODIES);
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        /** Coroutines whose component has rendered and that have not started. */
        private final Set<Mount> toStart = new LinkedHashSet<>();

        private final Set<Mount> started = new HashSet<>();
        private final Set<CoroutineId> live = new LinkedHashSet<>();
        private final Map<CoroutineId, String> over = new HashMap<>();
        /** Coroutines whose body has come to its end at least once. */
        private final Set<Mount> finished = new HashSet<>();

        /** Coroutines whose body has failed. */
        private final Set<Mount> failed = new HashSet<>();

        private final Set<String> removed = new HashSet<>();
        /** The components that were removed since the application settled last, and those before. */
        private final Set<Mount> leaving = new HashSet<>();

        private final Set<Mount> gone = new HashSet<>();
        /** The components of which a state was set since the application settled last. */
        private final Set<String> set = new HashSet<>();
        /** Whether a shared value was written since then. */
        private boolean written;
        /** Whether the application has settled since it was closed. */
        private boolean isShut;
        /** Whether anything of the application was seen. Where nothing is rendered, nothing can start, nor violate another clause. */
        private boolean isAlive;

        private final Set<CoroutineId> orphans = new HashSet<>();
        /** Where renders have failed, with all below. */
        private final Set<Mount> failedRenders = new HashSet<>();

        /** What each coroutine awaits, by its number. */
        private final Map<CoroutineId, Long> awaits = new HashMap<>();
        /** Coroutines that have just tried to set a state that they borrowed: how a runtime refuses that is left free. */
        private final Set<CoroutineId> trying = new HashSet<>();
        /** The awaits that have failed. */
        private final Set<Long> failedAwaits = new HashSet<>();

        Judge(History history) {
            this.history = history;
        }

        void step(int at, Event event) {
            isAlive |= !(event instanceof Event.Asked || event instanceof Event.Settled);
            if (event instanceof Event.Rendered rendered && isInTree(rendered.component())) {
                coroutines(rendered.component())
                        .map(name -> new Mount(name, rendered.mount()))
                        .filter(mount -> !started.contains(mount))
                        .forEach(toStart::add);
            } else if (event instanceof Event.Removing removing) {
                history.components().node(removing.component()).tree().forEach(node -> {
                    if (history.components().renders(node.name()) > 0) { // else its first mount is yet to come
                        leaving.add(history.components().latest(node.name()));
                    }
                    coroutines(node.name()).forEach(removed::add);
                });
            } else if (event instanceof Event.RenderFailed render
                    && history.components().knows(render.component())) {
                history.components()
                        .node(render.component())
                        .tree()
                        .forEach(node -> failedRenders.add(history.components().latest(node.name())));
            } else if (event instanceof Event.ListenerSet own) {
                isSet(own.state());
            } else if (event instanceof Event.Written) {
                written = true;
            } else if (event instanceof Event.Settled) {
                settled(at);
            } else if (event instanceof Event.Completed there && there.failed()) {
                failedAwaits.add(there.number());
            } else if (event instanceof Event.OfCoroutine own) {
                ofCoroutine(at, own);
            }
            renders(at, event);
        }

        private void isSet(String state) {
            if (history.components().knowsHook(state)) { // a process can report whatever it likes
                set.add(history.components().home(state));
            }
        }

        /** A render in the course of the removal or of the close is left free. */
        private void renders(int at, Event event) {
            Mount mount = rendering(event);
            if (mount != null && (isShut || gone.contains(mount))) {
                history.violation(
                        set.contains(mount.of()) ? "OWNERSHIP-6" : isShut && written ? "LIFECYCLE-8" : "LIFECYCLE-4",
                        at,
                        event + (isShut ? ", though the application was closed" : ", though it was removed"));
            }
        }

        /** The mount that an event shows to render, if it does. */
        private @Nullable Mount rendering(Event event) {
            if (event instanceof Event.RenderBegan render) {
                return new Mount(render.component(), render.mount());
            }
            if (event instanceof Event.Rendered render) {
                return new Mount(render.component(), render.mount());
            }
            if (event instanceof Event.RenderFailed render) {
                return new Mount(render.component(), render.mount());
            }
            return event instanceof Event.LookedUp lookUp ? history.components().latest(lookUp.component()) : null;
        }

        /** Whether nothing above it was removed: a removed component that renders all the same is another matter. */
        private boolean isInTree(String component) {
            return history.components()
                    .parent(component)
                    .filter(parent ->
                            !history.components().isMounted(history.components().latest(parent)) || !isInTree(parent))
                    .isEmpty();
        }

        /** Whether a render of the coroutine's component has failed: its hooks may be made anew by the next. */
        private boolean hasFailedInRender(Mount coroutine) {
            return history.components().knowsHook(coroutine.of())
                    && failedRenders.contains(new Mount(history.components().home(coroutine.of()), coroutine.number()));
        }

        /** Whether the coroutine's component, and all above it, are mounted as they were when it was created. */
        private boolean isMounted(CoroutineId id) {
            if (!history.components().knowsHook(id.name())) {
                return false;
            }
            Mount home = new Mount(history.components().home(id.name()), id.mount());
            return history.components().isMounted(home) && isInTree(home.of());
        }

        /** Whether the coroutine's component was removed before things were quiet last; a start while the application is closed is free. */
        private boolean isGone(Mount coroutine) {
            return !history.components().isClosed()
                    && history.components().knowsHook(coroutine.of())
                    && gone.contains(new Mount(history.components().home(coroutine.of()), coroutine.number()));
        }

        private void settled(int at) {
            if (!isAlive) {
                isAlive = true; // to be told once
                String root = history.application().root().name();
                history.violation("LIFECYCLE-1", at, "\"" + root + "\" was never rendered");
            }
            toStart.removeIf(mount ->
                    removed.contains(mount.of()) || history.components().isClosed());
            toStart.forEach(mount -> history.violation(
                    "LIFECYCLE-1", at, "\"" + mount.of() + "\" has not started, though its component has rendered"));
            toStart.clear();
            live.stream().filter(id -> removed.contains(id.name())).forEach(id -> {
                orphans.add(id);
                history.violation("LIFECYCLE-4", at, id + " was not dropped, though its component was removed");
            });
            if (history.components().isClosed()) {
                live.stream().filter(id -> !orphans.contains(id)).forEach(id -> {
                    orphans.add(id);
                    history.violation("LIFECYCLE-8", at, id + " was not dropped, though the application was closed");
                });
            }
            live.removeAll(orphans);
            removed.clear();
            gone.addAll(leaving);
            leaving.clear();
            set.clear();
            written = false;
            isShut = history.components().isClosed();
        }

        private void ofCoroutine(int at, Event.OfCoroutine event) {
            CoroutineId id = event.coroutine();
            String end = over.get(id);
            if (end != null) {
                history.violation(end, at, event + ", after its end");
            }
            if (orphans.contains(id) && !(event instanceof Event.Dropped)) {
                boolean closed = history.components().isClosed();
                history.violation(
                        closed ? "LIFECYCLE-8" : "LIFECYCLE-4",
                        at,
                        event + ", after " + (closed ? "the application was closed" : "its component was removed"));
            }
            if (event instanceof Event.Started) {
                started(at, id);
            } else if (event instanceof Event.SetState own) {
                isSet(own.state());
            } else if (event instanceof Event.Awaiting await) {
                awaits.put(id, await.number());
            } else if (event instanceof Event.Finished) {
                over.put(id, "LIFECYCLE-3");
                finished.add(new Mount(id.name(), id.mount()));
                live.remove(id);
            } else if (event instanceof Event.Failed) {
                over.put(id, History.OF_BODIES);
                failed.add(new Mount(id.name(), id.mount()));
                live.remove(id);
            } else if (event instanceof Event.Dropped) {
                boolean failure = history.hasRuntimeFailed()
                        || failedAwaits.contains(awaits.get(id)); // YIELDING-6 speaks of the await
                if (end == null && !failure && isMounted(id)) {
                    history.violation("LIFECYCLE-7", at, id + " was dropped, though its component is mounted");
                }
                over.put(id, "LIFECYCLE-4");
                live.remove(id);
            } else if (event instanceof Event.Broke) {
                broke(at, id);
            }
            if (event instanceof Event.TriedToSet) {
                trying.add(id);
            } else {
                trying.remove(id);
            }
        }

        /** An exception of the runtime ends a body just as a drop does; if the runtime has thrown it elsewhere, that is charged. */
        private void broke(int at, CoroutineId id) {
            boolean charged =
                    history.hasRuntimeFailed() || trying.contains(id) || failedAwaits.contains(awaits.get(id));
            if (live.remove(id) && !charged && isMounted(id)) {
                history.violation(
                        "LIFECYCLE-7",
                        at,
                        id + " was ended by an exception of the runtime, though its component is mounted");
            }
        }

        private void started(int at, CoroutineId id) {
            Mount mount = new Mount(id.name(), id.mount());
            toStart.remove(mount);
            live.add(id);
            if (isGone(mount)) {
                history.violation("LIFECYCLE-4", at, id + " has started, though its component was removed");
            }
            if (!started.add(mount) && (failed.contains(mount) || !hasFailedInRender(mount))) {
                history.violation(
                        failed.contains(mount)
                                ? History.OF_BODIES
                                : finished.contains(mount) ? "LIFECYCLE-3" : "LIFECYCLE-2",
                        at,
                        String.format(
                                Locale.ROOT,
                                "the body of \"%s\" was started %d times in one mount of its component",
                                id.name(),
                                id.run()));
            }
        }

        private Stream<String> coroutines(String component) {
            return history.components().node(component).hooks(Hook.UseCoroutine.class).stream()
                    .map(Hook.UseCoroutine::name);
        }
    }
}
