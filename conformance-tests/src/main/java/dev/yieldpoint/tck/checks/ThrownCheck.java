package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.trace.CoroutineId;
import dev.yieldpoint.tck.trace.Event;
import dev.yieldpoint.tck.trace.Operation;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The runtime does not throw in an operation that a clause specifies; an exception violates the clause of the operation. Other operations,
 * such as creating a listener, only fail the run.
 */
final class ThrownCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "LIFECYCLE-1",
                "LIFECYCLE-2",
                "LIFECYCLE-4",
                "LIFECYCLE-8",
                "YIELDING-6",
                "STATE-1",
                "STATE-2",
                "OWNERSHIP-2",
                "OWNERSHIP-4",
                "OWNERSHIP-6",
                "CHANNEL-1",
                "CHANNEL-5",
                "CHANNEL-9",
                "CHANNEL-10",
                "CHANNEL-14",
                "SERVICES-2",
                "ATOMS-1",
                "ATOMS-2",
                "ATOMS-7",
                "INJECTION-1",
                "INJECTION-3",
                "EXTERNAL-2",
                "EXTERNAL-3");
    }

    @Override
    public Pass begin(History history) {
        return new Judge(history)::step;
    }

    private static final class Judge {
        private final History history;
        /** Who awaits each number. */
        private final Map<Long, CoroutineId> awaiting = new HashMap<>();

        private final Set<CoroutineId> dropped = new HashSet<>();
        /** What was completed since the scenario last asked for something, though its coroutine was dropped. */
        private @Nullable String completedForNobody;
        /** How much was completed since then, and whether an event tells of an exception. */
        private int completions;

        private boolean isTold;

        Judge(History history) {
            this.history = history;
        }

        void step(int at, Event event) {
            isTold |= event instanceof Event.Threw || event instanceof Event.Broke || event instanceof Event.SendThrew;
            completions += event instanceof Event.Completed ? 1 : 0;
            if (event instanceof Event.Threw threw) {
                clause(threw).ifPresent(clause -> history.thrown(clause, at, threw.toString()));
            } else if (event instanceof Event.Refused refused && owns(refused)) {
                CoroutineId id = refused.coroutine();
                clause(new Event.Threw(id.name(), id.mount(), Operation.SET_STATE, refused.state(), ""))
                        .ifPresent(clause -> history.violation(clause, at, refused + ", which it owns"));
            } else if (event instanceof Event.RuntimeThrew threw
                    && completedForNobody != null
                    && completions == 1
                    && !isTold) {
                history.thrown(
                        "LIFECYCLE-4",
                        at,
                        threw + ", after an await of a dropped coroutine completed: " + completedForNobody);
            } else if (event instanceof Event.Awaiting await) {
                awaiting.put(await.number(), await.coroutine());
            } else if (event instanceof Event.Dropped drop) {
                dropped.add(drop.coroutine());
            } else if (event instanceof Event.Completed there && dropped.contains(awaiting.get(there.number()))) {
                completedForNobody = there.what().toString();
            } else if (event instanceof Event.Asked) {
                completedForNobody = null;
                completions = 0;
                isTold = false;
            }
        }

        private boolean owns(Event.Refused refused) {
            return history.components()
                    .nodes()
                    .flatMap(node -> node.hooks(Hook.UseCoroutine.class).stream())
                    .anyMatch(coroutine ->
                            coroutine.name().equals(refused.coroutine().name())
                                    && coroutine.owns().contains(refused.state()));
        }

        Optional<String> clause(Event.Threw threw) {
            if (!speaksOfTheApplication(threw)) {
                return Optional.empty(); // a process can report whatever it likes
            }
            return Optional.ofNullable(
                    switch (threw.operation()) {
                        case RECEIVE ->
                            ofReceive(history.channels()
                                    .of(new Event.Started(new CoroutineId(threw.by(), threw.mount(), 1))));
                        case TRY_NEXT -> "CHANNEL-14";
                        case CLOSE_CHANNEL -> "CHANNEL-9";
                        case AWAIT -> "YIELDING-6";
                        case SET_STATE -> ofHandle(threw, "STATE-1");
                        case READ_STATE -> ofHandle(threw, "OWNERSHIP-2");
                        case USE_STATE -> "STATE-2";
                        case SET_ATOM, FIND_ATOMS -> "ATOMS-2";
                        case READ_ATOM -> "ATOMS-1";
                        case INIT_ATOMS -> isBelowAnotherRoot(threw.by()) ? "ATOMS-7" : "ATOMS-1";
                        case WRITE_SHARED ->
                            history.components().isClosed()
                                    ? "LIFECYCLE-8"
                                    : isMounted(threw.subject()) ? "EXTERNAL-2" : null;
                        case READ_SHARED -> isMounted(threw.subject()) ? "EXTERNAL-3" : null;
                        case USE_SHARED -> "EXTERNAL-3";
                        case USE_COROUTINE -> ofCoroutine(threw);
                        case LOOK_UP -> isProvided(threw.subject()) ? "INJECTION-1" : "INJECTION-3";
                        case RENDER, SHOW_CHILD, MAKE_LISTENER, FIRE_LISTENER, SCHEDULE_UPDATE, RENDER_AGAIN -> null;
                    });
        }

        private boolean speaksOfTheApplication(Event.Threw threw) {
            Components components = history.components();
            return switch (threw.operation()) {
                case SET_STATE, READ_STATE, WRITE_SHARED, READ_SHARED -> components.knowsHook(threw.subject());
                case INIT_ATOMS -> components.knows(threw.by());
                case USE_COROUTINE -> components.calls(threw.by(), threw.subject(), Hook.UseCoroutine.class);
                case LOOK_UP -> components.calls(threw.by(), threw.subject(), Hook.UseHandle.class);
                case RECEIVE,
                        TRY_NEXT,
                        CLOSE_CHANNEL,
                        AWAIT,
                        USE_STATE,
                        SET_ATOM,
                        FIND_ATOMS,
                        READ_ATOM,
                        USE_SHARED,
                        RENDER,
                        SHOW_CHILD,
                        MAKE_LISTENER,
                        FIRE_LISTENER,
                        SCHEDULE_UPDATE,
                        RENDER_AGAIN -> true;
            };
        }

        /** A runtime that takes the first coroutine of a component, and not the next, violates what says that there may be several. */
        private String ofCoroutine(Event.Threw threw) {
            if (rendersAgain(threw.by())) {
                return "LIFECYCLE-2";
            }
            boolean isFirst = history.components()
                    .node(threw.by())
                    .hooks(Hook.UseCoroutine.class)
                    .get(0)
                    .name()
                    .equals(threw.subject());
            return isFirst ? "LIFECYCLE-1" : "SERVICES-2";
        }

        private static String ofReceive(Channel channel) {
            if (channel.ended) {
                return "CHANNEL-10";
            }
            if (channel.closed && channel.undelivered().findAny().isEmpty()) {
                return "CHANNEL-9";
            }
            return channel.received.isEmpty() ? "CHANNEL-1" : "CHANNEL-5";
        }

        /** A handle that fails only after another render, or after the removal of its component, violates what says so. */
        private @Nullable String ofHandle(Event.Threw threw, String otherwise) {
            String home = history.components().home(threw.subject());
            if (!isMounted(threw.subject())) {
                return "OWNERSHIP-6";
            }
            boolean byCoroutine = !threw.by().equals(home) && threw.mount() > 0;
            return byCoroutine && rendersAgain(home) ? "OWNERSHIP-4" : otherwise;
        }

        private boolean isMounted(String hook) {
            Components components = history.components();
            return components.isMounted(components.latest(components.home(hook)));
        }

        private boolean rendersAgain(String component) {
            return history.components().renders(component) > 1;
        }

        private boolean isBelowAnotherRoot(String component) {
            return history.components()
                    .parent(component)
                    .filter(parent -> history.components().holdsAtoms(parent) || isBelowAnotherRoot(parent))
                    .isPresent();
        }

        private boolean isProvided(String handle) {
            return new Handles(history.application()).handle(handle).isProvided();
        }
    }
}
