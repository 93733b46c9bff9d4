package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Application;
import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.application.Instruction;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine resumes after an await once the await has completed: neither earlier nor never. While it is suspended, the runtime
 * does not hang. If it is dropped, it does not resume from an await that has not completed.
 */
final class AwaitsCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "YIELDING-2", "YIELDING-3", "YIELDING-4", "YIELDING-5", "YIELDING-6", "LIFECYCLE-4", "LIFECYCLE-8");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    /** The coroutines whose body says {@code forever}. */
    private static Set<String> loopsWithoutEnd(Application application) {
        return application
                .root()
                .tree()
                .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                .filter(coroutine -> coroutine.body().stream().anyMatch(Instruction.Forever.class::isInstance))
                .map(Hook.UseCoroutine::name)
                .collect(Collectors.toSet());
    }

    private static final class Judge {
        private final History history;
        private final Application application;
        private final Set<String> loops;
        private final Map<Long, Event.Completed> completed = new HashMap<>();
        private final Map<CoroutineId, Event.Awaiting> waiting = new HashMap<>();
        /** Where coroutines were suspended when their component was removed or the application was closed. */
        private final Map<CoroutineId, Event.Awaiting> leaving = new HashMap<>();

        private final Set<CoroutineId> wentOn = new HashSet<>();
        private @Nullable CoroutineId latest;

        Judge(History history) {
            this.history = history;
            this.application = history.application();
            this.loops = loopsWithoutEnd(application);
        }

        void step(int at, Event event) {
            if (event instanceof Event.Completed there) {
                completed.put(there.number(), there);
            } else if (event instanceof Event.Settled) {
                waiting.values().forEach(await -> settled(at, await));
            } else if (event instanceof Event.Removing removing) {
                leave(application.coroutinesBelow(removing.component())::contains);
            } else if (event instanceof Event.Closing) {
                leave(coroutine -> true);
            } else if (event instanceof Event.Hung) {
                hung(at);
            } else if (event instanceof Event.OfCoroutine own) {
                ofCoroutine(at, own);
                latest = own.coroutine();
            } else {
                latest = null;
            }
        }

        /** These coroutines are dropped: no settle requires that they resume, and LifecycleCheck reports those that are not dropped. */
        private void leave(Predicate<String> coroutines) {
            waiting.forEach((coroutine, await) -> {
                if (coroutines.test(coroutine.name())) {
                    leaving.put(coroutine, await);
                }
            });
            waiting.keySet().removeAll(leaving.keySet());
        }

        private void settled(int at, Event.Awaiting await) {
            Event.Completed there = completed.get(await.number());
            if (there == null) {
                return;
            }
            CoroutineId coroutine = await.coroutine();
            boolean goesRound = loops.contains(coroutine.name()) && wentOn.contains(coroutine);
            history.violation(
                    there.failed() ? "YIELDING-6" : goesRound ? "YIELDING-5" : "YIELDING-3",
                    at,
                    String.format(
                            Locale.ROOT,
                            "%s has not resumed, though its await of %s has %s",
                            coroutine,
                            await.what(),
                            there.failed() ? "failed" : "completed"));
        }

        /** An await that has not completed, and is the last event before the runtime hangs, blocks the runtime. */
        private void hung(int at) {
            Event.Awaiting await = latest == null ? null : waiting.get(latest);
            if (await != null && !completed.containsKey(await.number())) {
                history.violation(
                        "YIELDING-2",
                        at,
                        String.format(
                                Locale.ROOT, "the runtime hangs while %s awaits %s", await.coroutine(), await.what()));
            }
        }

        /** Whether it is an await of something other than a message, and has not completed. */
        private boolean isPending(Event.Awaiting await) {
            return await.number() != 0 && !completed.containsKey(await.number());
        }

        private void ofCoroutine(int at, Event.OfCoroutine event) {
            Event.Awaiting before = waiting.remove(event.coroutine());
            Event.Awaiting atDrop = leaving.remove(event.coroutine());
            if (event instanceof Event.Resumed && atDrop != null && isPending(atDrop)) {
                boolean closed = history.components().isClosed();
                history.violation(
                        closed ? "LIFECYCLE-8" : "LIFECYCLE-4",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s resumed after %s, though its await of %s has not completed",
                                event.coroutine(),
                                closed ? "the application was closed" : "its component was removed",
                                atDrop.what()));
            }
            if (event instanceof Event.Resumed resumed && before != null && before.number() != 0) {
                wentOn.add(event.coroutine());
                Event.Completed there = completed.get(before.number());
                if (there == null) {
                    history.violation(
                            "YIELDING-4",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "%s resumed, though its await of %s has not completed",
                                    event.coroutine(),
                                    before.what()));
                } else if (!there.outcome().equals(resumed.given())) {
                    history.violation(
                            "YIELDING-6",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "%s got %s from its await of %s, which completed with %s",
                                    event.coroutine(),
                                    resumed.given(),
                                    before.what(),
                                    there.outcome()));
                }
            }
            if ((event instanceof Event.Dropped || event instanceof Event.Broke) && before != null) {
                Event.Completed there = completed.get(before.number());
                if (there != null && there.failed()) {
                    history.violation(
                            "YIELDING-6",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "%s when its await of %s failed; the await must throw in the body instead",
                                    event,
                                    before.what()));
                }
            }
            if (event instanceof Event.Awaiting await) {
                waiting.put(event.coroutine(), await);
            }
        }
    }
}
