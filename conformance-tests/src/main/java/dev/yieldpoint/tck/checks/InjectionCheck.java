package dev.yieldpoint.tck.checks;

import dev.yieldpoint.tck.application.Hook;
import dev.yieldpoint.tck.checks.Handles.Handle;
import dev.yieldpoint.tck.trace.Event;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A look-up finds a handle only where one is provided, and messages sent through it reach the nearest provider. */
final class InjectionCheck implements UniversalCheck {

    @Override
    public Set<String> clauses() {
        return Set.of(
                "INJECTION-1",
                "INJECTION-2",
                "INJECTION-3",
                "INJECTION-4",
                "INJECTION-5",
                "INJECTION-6",
                "INJECTION-7",
                "INJECTION-8",
                "EXTERNAL-1");
    }

    @Override
    public Pass begin(History history) {
        return history.components().has(Hook.UseHandle.class) ? new Judge(history)::step : Pass.NOTHING;
    }

    private static final class Judge {
        private final History history;
        private final Components components;
        private final Channels channels;
        private final Handles handles;
        /** Whether the first render of a mount found each handle. */
        private final Map<Mount, Map<String, Boolean>> found = new HashMap<>();
        /** Mounts that have rendered once. */
        private final Set<Mount> rendered = new HashSet<>();
        /** Messages through a handle whose component had rendered. */
        private final Set<Long> afterFirstRender = new HashSet<>();
        /** Messages through a handle that a component sent in its render. */
        private final Set<Long> inRender = new HashSet<>();
        /** The coroutine that such messages through each handle of a mount have come to. */
        private final Map<Mount, Map<String, String>> behind = new HashMap<>();
        /** Messages that may be lost: those through the handle of a component that was mounted. */
        private final Map<Long, Event.Sending> onTheirWay = new HashMap<>();
        /** The components whose messages have come to a coroutine. */
        private final Map<Mount, Set<String>> reached = new HashMap<>();

        Judge(History history) {
            this.history = history;
            components = history.components();
            channels = history.channels();
            handles = new Handles(history.application());
        }

        void step(int at, Event event) {
            if (event instanceof Event.LookedUp lookUp) {
                lookedUp(at, lookUp);
            } else if (event instanceof Event.Rendered done) {
                rendered.add(new Mount(done.component(), done.mount()));
            } else if (event instanceof Event.Sending sending && Channels.isThroughHandle(sending)) {
                if (components.isMounted(home(sending))) {
                    onTheirWay.put(sending.message(), sending);
                }
                if (channels.isInRender(sending)) {
                    inRender.add(sending.message());
                }
                if (rendered.contains(home(sending))) {
                    afterFirstRender.add(sending.message());
                }
            } else if (event instanceof Event.SendThrew threw) {
                onTheirWay.remove(threw.message());
            } else if (event instanceof Event.Received received) {
                Channel.SentMessage sentMessage = channels.onItsWay(received.message());
                if (sentMessage != null && Channels.isThroughHandle(sentMessage.sending())) {
                    received(at, received, sentMessage.sending());
                }
            } else if (event instanceof Event.Settled) {
                onTheirWay.values().removeIf(sending -> isLost(at, sending));
            }
        }

        private void lookedUp(int at, Event.LookedUp lookUp) {
            Handle handle = handles.handle(lookUp.handle());
            Boolean first = found.computeIfAbsent(components.latest(lookUp.component()), mount -> new HashMap<>())
                    .putIfAbsent(lookUp.handle(), lookUp.found());
            if (!lookUp.found() && handle.isProvided()) {
                boolean again = components.latest(lookUp.component()).number() > 1;
                history.violation(
                        handle.nearest().isEmpty() ? "INJECTION-4" : again ? "INJECTION-8" : "INJECTION-1",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, though \"%s\" is provided to it",
                                lookUp,
                                handle.expected().get(0)));
            } else if (lookUp.found() && handle.expected().isEmpty()) {
                history.violation(
                        handles.clauseOfStray(handle),
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, though no coroutine with messages of the type \"%s\" is provided to it",
                                lookUp,
                                handle.type()));
            } else if (first != null && first != lookUp.found()) {
                history.violation("INJECTION-6", at, lookUp + ", unlike in its first render");
            }
        }

        private void received(int at, Event.Received received, Event.Sending sending) {
            onTheirWay.remove(sending.message());
            Handle handle = handles.handle(sending.handle());
            String receiver = received.coroutine().name();
            Mount run = new Mount(receiver, received.coroutine().mount());
            reached.computeIfAbsent(run, mount -> new HashSet<>()).add(handle.component());
            if (!handle.expected().contains(receiver)) {
                history.violation(
                        handles.clauseOfWrong(handle, receiver),
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, which \"%s\" sent through the handle \"%s\" of \"%s\"; %s",
                                received,
                                sending.sender(),
                                sending.handle(),
                                handle.component(),
                                handle.expected().isEmpty()
                                        ? "that handle leads to no coroutine"
                                        : "that handle leads to \""
                                                + handle.expected().get(0) + '"'));
            } else if (!provider(sending, receiver).equals(run)) {
                history.violation(
                        "INJECTION-8",
                        at,
                        String.format(
                                Locale.ROOT,
                                "%s, though the handle \"%s\" leads to mount %d of that coroutine",
                                received,
                                sending.handle(),
                                provider(sending, receiver).number()));
            } else if (afterFirstRender.contains(sending.message())) {
                String former = behind.computeIfAbsent(home(sending), mount -> new HashMap<>())
                        .putIfAbsent(sending.handle(), receiver);
                if (former != null && !former.equals(receiver)) {
                    history.violation(
                            "INJECTION-6",
                            at,
                            String.format(
                                    Locale.ROOT,
                                    "%s, which \"%s\" sent through the handle \"%s\" of \"%s\"; before, that handle led to \"%s\"",
                                    received,
                                    sending.sender(),
                                    sending.handle(),
                                    handle.component(),
                                    former));
                }
            }
        }

        /**
         * Whether a message is certainly lost: the coroutine that the handle leads to awaits a message, and has not received it. If another
         * coroutine of the same component and type may have received it, INJECTION-7 decides which of them is found, and no MUST is
         * charged.
         */
        private boolean isLost(int at, Event.Sending sending) {
            Handle handle = handles.handle(sending.handle());
            if (!handle.isCertain()
                    || !channels.hasReturned(sending.message())
                    || channels.hasLed(sending)) { // so it is the channel that has lost it
                return false;
            }
            Mount provider = provider(sending, handle.expected().get(0));
            Channel channel = channels.channel(provider);
            if (!waits(channel)) {
                return false;
            }
            boolean othersMayHaveIt = handle.ofOneComponent().stream()
                    .anyMatch(coroutine -> !waits(channels.channel(provider(sending, coroutine))));
            boolean othersReachIt = reached.getOrDefault(provider, Set.of()).stream()
                    .anyMatch(component -> !component.equals(handle.component()));
            boolean again = provider.number() > 1 || home(sending).number() > 1;
            history.violation(
                    othersMayHaveIt
                            ? "INJECTION-7"
                            : again
                                    ? "INJECTION-8"
                                    : inRender.contains(sending.message())
                                            ? "CHANNEL-13"
                                            : othersReachIt ? "EXTERNAL-1" : "INJECTION-1",
                    at,
                    String.format(
                            Locale.ROOT,
                            "%s awaits a message, but has not received %s, which \"%s\" sent through the handle \"%s\" of \"%s\"",
                            channel.receiver,
                            sending.value(),
                            sending.sender(),
                            sending.handle(),
                            handle.component()));
            return true;
        }

        private static boolean waits(Channel channel) {
            return channel.isWaitedAt() && !channel.closed;
        }

        /** The mount of the component that has looked up the handle. */
        private Mount home(Event.Sending sending) {
            return new Mount(handles.handle(sending.handle()).component(), sending.mount());
        }

        /** The run of a coroutine that is the one to be found from there. */
        private Mount provider(Event.Sending sending, String coroutine) {
            Mount mount = components.upwards(home(sending), components.home(coroutine));
            return new Mount(coroutine, mount.number());
        }
    }
}
