package dev.yieldpoint.tck.ordering;

import static dev.yieldpoint.tck.faulty.ExternalFaults.isForeign;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.ordering.History.Message;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** Runtimes whose channels are wrong in one way each, and the one property that each of them violates. */
enum FaultyChannels {
    DELIVERS_THE_NEWEST_FIRST("each sender keeps its order", mailboxes(place -> new FaultyMailbox() {
        @Override
        public Optional<Object> take() {
            return Optional.ofNullable(messages.pollLast());
        }
    })),

    WAKES_A_RECEIVER_ONCE("nothing is lost", mailboxes(place -> new FaultyMailbox() {
        private boolean woken;

        @Override
        public boolean wakes() {
            boolean wakes = !woken;
            woken = true;
            return wakes;
        }
    })),

    DELIVERS_TWICE("nothing is received twice", mailboxes(place -> new FaultyMailbox() {
        @Override
        public void put(Object message) {
            super.put(message);
            super.put(message);
        }
    })),

    DELIVERS_A_COPY("nothing is invented", mailboxes(place -> new FaultyMailbox() {
        @Override
        public Optional<Object> take() {
            return super.take()
                    .map(taken -> taken instanceof Message message
                            ? new Message(message.channel(), message.sender(), message.number(), message.then())
                            : taken);
        }
    })),

    DELIVERS_TO_ALL("nothing is invented", new Variation() {
        @Override
        public <M> void send(Routine<M> to, M message) {
            List.copyOf(to.place.tree.places).stream()
                    .filter(place -> message instanceof Message && place.provided.containsKey(Message.class))
                    .flatMap(place -> place.routines.stream())
                    .filter(routine -> !routine.equals(to))
                    .forEach(routine -> routine.mailbox.send(message));
            super.send(to, message);
        }
    }),

    CLEARS_WHEN_IT_CLOSES("a closed channel ends after what is buffered", mailboxes(place -> new FaultyMailbox() {
        @Override
        public synchronized void close() {
            messages.clear();
            super.close();
        }
    })),

    ENDS_ONLY_IF_EMPTY_WHEN_CLOSED(
            "a closed channel ends after what is buffered", mailboxes(place -> new FaultyMailbox() {
                private boolean ends;

                @Override
                public synchronized void close() {
                    ends = messages.isEmpty();
                    super.close();
                }

                @Override
                public boolean hasEnded() {
                    return closed && ends;
                }
            })),

    ENDS_AT_THE_FOURTH_WAIT("a closed channel ends after what is buffered", mailboxes(place -> new FaultyMailbox() {
        private int waits;

        @Override
        public boolean hasEnded() {
            return closed || ++waits >= 4;
        }
    })),

    TELLS_THE_END_ONCE("the end is final", mailboxes(place -> new FaultyMailbox() {
        private boolean told;

        @Override
        public boolean hasEnded() {
            boolean ends = closed && !told;
            told |= ends;
            return ends;
        }
    })),

    DELIVERS_WHAT_IS_SENT_AFTER_THE_CLOSE(
            "what is sent too late is not received", mailboxes(place -> new FaultyMailbox() {
                @Override
                public void put(Object message) {
                    messages.add(message);
                }
            })),

    LETS_COROUTINES_OUTLIVE_THEIR_COMPONENT("what is sent too late is not received", new Variation() {
        @Override
        public <M> Routine<M> useCoroutine(ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
            return place.routine(() -> {
                Routine<M> routine = newRoutine(place);
                String key = place.path + place.routines.size();
                place.tree.host(key, host -> host.useCoroutine(type, routine.around(body)));
                return routine;
            });
        }
    }),

    THROWS_WHEN_NOBODY_RECEIVES("no send throws", new Variation() {
        @Override
        public <M> void send(Routine<M> to, M message) {
            if (to.over || to.mailbox.closed) {
                throw new IllegalStateException("nobody receives");
            }
            super.send(to, message);
        }
    }),

    REVERSES_WHAT_FOREIGN_THREADS_SEND(FaultyChannels.THREADS, mailboxes(place -> new FaultyMailbox() {
        @Override
        public void put(Object message) {
            if (closed || !isForeign(place)) {
                super.put(message);
            } else {
                messages.addFirst(message);
            }
        }
    })),

    LOSES_ONE_OF_TWO_SENDS_AT_THE_SAME_TIME(FaultyChannels.THREADS, new Variation() {
        private final Exchanger<Object> sending = new Exchanger<>();

        @Override
        public <M> void send(Routine<M> to, M message) {
            if (!isForeign(to.place) || !losesAgainstAnother(message)) {
                super.send(to, message);
            }
        }

        // Meets another thread that sends, if one comes soon.
        private boolean losesAgainstAnother(Object message) {
            try {
                Object other = sending.exchange(message, 2, TimeUnit.MILLISECONDS);
                return System.identityHashCode(message) < System.identityHashCode(other);
            } catch (TimeoutException alone) {
                return false;
            } catch (InterruptedException interrupted) {
                throw new IllegalStateException(interrupted);
            }
        }
    });

    static final String THREADS = "all this holds while foreign threads send";

    final String violated;

    @SuppressWarnings("ImmutableEnumChecker") // what a variation keeps does not tell one tree from the next
    final Variation runtime;

    FaultyChannels(String violated, Variation runtime) {
        this.violated = violated;
        this.runtime = runtime;
    }

    /** A runtime with faulty mailboxes, except those of the coroutines that send. */
    private static Variation mailboxes(Function<ObservedMount, FaultyMailbox> mailboxes) {
        return new Variation() {
            @Override
            public FaultyMailbox mailbox(ObservedMount place) {
                return place.path.contains("sender") ? super.mailbox(place) : mailboxes.apply(place);
            }
        };
    }
}
