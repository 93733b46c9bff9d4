package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Atom;
import dev.yieldpoint.spec.AtomRoot;
import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Runtimes that are wrong at one moment only: in a render, before a body starts, after it has ended. */
public final class MomentFaults {

    private static final String LOST = "awaits a message, but has not received";

    public static final List<Fault> ALL = List.of(
            Fault.of("drops a message that is sent before the body has started", "CHANNEL-13", LOST, new BeforeStart()),
            Fault.of(
                    "discards the messages that are sent in a render",
                    "CHANNEL-13",
                    LOST,
                    new DropsInRender(place -> true)),
            Fault.of(
                    "discards the messages that are sent in the first render of a component",
                    "CHANNEL-13",
                    LOST,
                    new DropsInRender(place -> place.renders == 1)),
            Fault.of(
                    "discards the messages that are sent in a render after the first",
                    "CHANNEL-13",
                    "logged",
                    new DropsInRender(place -> place.renders > 1)),
            Fault.of(
                    "discards the messages that a child sends in its render",
                    "CHANNEL-13",
                    LOST,
                    new DropsInRender(place -> place.parent != null)),
            Fault.of(
                    "discards the messages that a component sends in a render after its remount",
                    "CHANNEL-13",
                    LOST,
                    new DropsInRender(place -> !place.former().isEmpty())),
            Fault.of("throws for a send in a render", "CHANNEL-13", "threw:", new InRender() {
                @Override
                <M> void sendInRender(ObservedMount place, Routine<M> to, M message) {
                    throw new IllegalStateException("a component renders");
                }
            }),
            Fault.of("delivers twice what is sent in a render", "CHANNEL-4", "a second time", new InRender() {
                @Override
                <M> void sendInRender(ObservedMount place, Routine<M> to, M message) {
                    to.mailbox.send(message);
                    to.mailbox.send(message);
                }
            }),
            Fault.of("reverses what is sent in a render", "CHANNEL-13", "logged", new ReversesInRender()),
            Fault.of(
                    "gives what is sent in a render to the last coroutine of the component",
                    "CHANNEL-13",
                    "logged",
                    new InRender() {
                        @Override
                        @SuppressWarnings("unchecked") // all messages of one type, or nobody would receive them
                        <M> void sendInRender(ObservedMount place, Routine<M> to, M message) {
                            List<Routine<?>> all = to.place.routines;
                            ((Routine<M>) all.get(all.size() - 1)).mailbox.send(message);
                        }
                    }),
            Fault.of(
                    "closes a channel when a component that has looked up its handle is removed",
                    "CHANNEL-9",
                    "logged",
                    new ClosesAtRemoval()),
            Fault.of("finds no handle of a coroutine that has ended", "INJECTION-1", "was not found", new Variation() {
                @Override
                public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                    return super.lookUp(place, type)
                            .filter(found -> !(found instanceof Routine<M> routine && routine.over));
                }
            }),
            Fault.of("forgets an atom that is set before it is first read", "ATOMS-6", "shows", new ForgetsUnread()));

    private MomentFaults() {}

    /** Takes every handle that was looked up for the last one of its channel. */
    private static final class ClosesAtRemoval extends Variation {
        private static final String FOUND = "found";

        @Override
        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
            Optional<Coroutine<M>> found = super.lookUp(place, type);
            found.ifPresent(handle -> place.kept.put(FOUND, handle));
            return found;
        }

        @Override
        public void settle(ObservedTree tree, Mounted mounted) {
            mounted.settle();
            tree.places.stream().filter(ObservedMount::isRemoved).forEach(place -> {
                if (place.kept.remove(FOUND) instanceof Routine<?> routine) {
                    routine.mailbox.close();
                }
            });
        }
    }

    /** Sets only atoms that some component has read. */
    private static final class ForgetsUnread extends Variation {
        private final Set<Atom<?>> read = ConcurrentHashMap.newKeySet();

        @Override
        public <T> T read(ObservedMount place, Atom<T> atom, T value) {
            read.add(atom);
            return value;
        }

        @Override
        public <T> void setAtom(ObservedMount place, AtomRoot root, Atom<T> atom, T value) {
            if (read.contains(atom)) {
                super.setAtom(place, root, atom, value);
            }
        }
    }

    /** Drops what comes before the first segment of the receiver. */
    private static final class BeforeStart extends Variation {
        private static final String STARTED = "started";

        @Override
        public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
            routine.kept.put(STARTED, true);
            super.run(routine, body);
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            if (to.kept.containsKey(STARTED)) {
                super.send(to, message);
            }
        }
    }

    /** Sends otherwise while a component renders. */
    private abstract static class InRender extends Variation {
        /** A tree renders on one thread, one component at a time. */
        @SuppressWarnings("ThreadLocalUsage") // one for each runtime
        private final ThreadLocal<@Nullable ObservedMount> rendering = new ThreadLocal<>();

        @Override
        public void render(ObservedMount place, Runnable render) {
            rendering.set(place);
            try {
                super.render(place, render);
            } finally {
                rendering.remove();
            }
        }

        @Override
        public <M> void send(Routine<M> to, M message) {
            ObservedMount place = rendering.get();
            if (place == null) {
                super.send(to, message);
            } else {
                sendInRender(place, to, message);
            }
        }

        abstract <M> void sendInRender(ObservedMount place, Routine<M> to, M message);
    }

    /** Drops what some components send in some of their renders. */
    private static final class DropsInRender extends InRender {
        private final Predicate<ObservedMount> drops;

        DropsInRender(Predicate<ObservedMount> drops) {
            this.drops = drops;
        }

        @Override
        <M> void sendInRender(ObservedMount place, Routine<M> to, M message) {
            if (!drops.test(place)) {
                to.mailbox.send(message);
            }
        }
    }

    /** Puts what a render sends before everything that is buffered. */
    private static final class ReversesInRender extends InRender {
        @Override
        public FaultyMailbox mailbox(ObservedMount place) {
            return new FaultyMailbox() {
                @Override
                public void put(Object message) {
                    if (closed || place.kept.remove(this) == null) {
                        super.put(message);
                    } else {
                        messages.addFirst(message);
                    }
                }
            };
        }

        @Override
        <M> void sendInRender(ObservedMount place, Routine<M> to, M message) {
            to.place.kept.put(to.mailbox, true);
            to.mailbox.send(message);
        }
    }
}
