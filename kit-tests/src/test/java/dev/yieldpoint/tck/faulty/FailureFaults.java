package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.CoroutineBody;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.spec.Scope;
import dev.yieldpoint.tck.variation.FaultyMailbox;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.ObservedTree;
import dev.yieldpoint.tck.variation.Routine;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runtimes in which a failure of a body, a listener or a render concerns more than who has failed. */
public final class FailureFaults {

    private static final String BODY = "LIFECYCLE-9";
    private static final String RENDER = "LIFECYCLE-10";
    private static final String LISTENER = "LIFECYCLE-11";

    public static final List<Fault> ALL = Stream.of(ofBodies(), ofRenders(), ofListeners())
            .flatMap(List::stream)
            .toList();

    private FailureFaults() {}

    private static List<Fault> ofBodies() {
        return List.of(
                Fault.of("drops all other coroutines when a body fails", BODY, "fails", new Failing() {
                    @Override
                    void bodyFailed(Routine<?> routine) {
                        dropAll(routine.place.tree.places.stream(), routine);
                    }
                }),
                Fault.of("drops the other coroutines of a component when a body fails", BODY, "fails", new Failing() {
                    @Override
                    void bodyFailed(Routine<?> routine) {
                        dropAll(Stream.of(routine.place), routine);
                    }
                }),
                Fault.of("sets no state of a component of which a body has failed", BODY, "", new Failing() {
                    @Override
                    boolean forgetsSet(ObservedMount place) {
                        return place.kept.containsKey(OF_BODY);
                    }
                }),
                Fault.of("throws in a send to a coroutine whose body has failed", "CHANNEL-11", "threw", new Failing() {
                    @Override
                    public <M> void send(Routine<M> to, M message) {
                        if (to.kept.containsKey(OF_BODY)) {
                            throw new IllegalStateException("the receiver is gone");
                        }
                        super.send(to, message);
                    }
                }),
                Fault.of("runs a body that has failed once more", BODY, "", new Failing() {
                    @Override
                    public <M> void run(Routine<M> routine, CoroutineBody<M> body) throws Exception {
                        try {
                            super.run(routine, body);
                        } catch (RuntimeException failure) {
                            super.run(routine, body);
                        }
                    }
                }),
                Fault.of("wakes no coroutine for a gate or a timer after a body has failed", BODY, "", new Failing() {
                    @Override
                    public <T extends @Nullable Object> T await(Routine<?> routine, CompletionStage<T> stage) {
                        CompletableFuture<T> woken = new CompletableFuture<>();
                        var unused = stage.whenComplete((value, failure) -> {
                            if (routine.place.tree.failures.contains(OF_BODY)) {
                                return;
                            }
                            if (failure == null) {
                                woken.complete(value);
                            } else {
                                woken.completeExceptionally(failure);
                            }
                        });
                        return super.await(routine, woken);
                    }
                }),
                Fault.of("closes the channels of the other coroutines when a body fails", BODY, "", new Failing() {
                    @Override
                    void bodyFailed(Routine<?> routine) {
                        others(routine.place.tree.places.stream(), routine).forEach(other -> other.mailbox.close());
                    }
                }),
                Fault.of("empties the channels of the other coroutines when a body fails", BODY, "", new Failing() {
                    @Override
                    void bodyFailed(Routine<?> routine) {
                        others(routine.place.tree.places.stream(), routine).forEach(other -> {
                            synchronized (other.mailbox) {
                                other.mailbox.messages.clear();
                            }
                        });
                    }
                }),
                Fault.of("starts no coroutine after a body has failed", BODY, "", new Failing() {
                    @Override
                    public <M> Routine<M> useCoroutine(
                            ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                        boolean never = place.renders == 1 && place.tree.failures.contains(OF_BODY);
                        return super.useCoroutine(place, scope, type, never ? (rx, await) -> {} : body);
                    }
                }),
                Fault.of(
                        "starts no coroutine of a component again of which a body has failed", BODY, "", new Failing() {
                            @Override
                            public <M> Routine<M> useCoroutine(
                                    ObservedMount place, Scope scope, Class<M> type, CoroutineBody<M> body) {
                                boolean never =
                                        place.former().stream().anyMatch(before -> before.kept.containsKey(OF_BODY));
                                return super.useCoroutine(place, scope, type, never ? (rx, await) -> {} : body);
                            }
                        }),
                Fault.of("runs no listener of a component of which a body has failed", BODY, "", new Failing() {
                    @Override
                    boolean ignoresEvent(ObservedMount place) {
                        return place.kept.containsKey(OF_BODY);
                    }
                }));
    }

    private static List<Fault> ofRenders() {
        return List.of(
                Fault.of("drops all coroutines when a render fails", RENDER, "fails", new Failing() {
                    @Override
                    void renderFailed(ObservedMount place) {
                        dropAll(place.tree.places.stream(), null);
                    }
                }),
                Fault.of("drops the coroutines of the parent when a render fails", RENDER, "fails", new Failing() {
                    @Override
                    void renderFailed(ObservedMount place) {
                        dropAll(Stream.ofNullable(place.parent), null);
                    }
                }),
                Fault.of("shows nothing that is set after a render has failed", RENDER, "", new Failing() {
                    @Override
                    boolean forgetsSet(ObservedMount place) {
                        return place.tree.failures.contains(OF_RENDER);
                    }
                }),
                Fault.of("wakes no receiver after a render has failed", RENDER, "", new Failing() {
                    @Override
                    public FaultyMailbox mailbox(ObservedMount place) {
                        return new FaultyMailbox() {
                            @Override
                            public boolean wakes() {
                                return !place.tree.failures.contains(OF_RENDER);
                            }
                        };
                    }
                }),
                Fault.of(
                        "does the work that is due when a render fails only at the next event",
                        RENDER,
                        "",
                        new Failing() {
                            @Override
                            public void settle(ObservedTree tree, Mounted mounted) {
                                if (tree.isSettlingAgain) {
                                    tree.isSettlingAgain = false;
                                    return;
                                }
                                try {
                                    mounted.settle();
                                } catch (RuntimeException failure) {
                                    tree.isSettlingAgain = tree.failures.contains(OF_RENDER);
                                    throw failure;
                                }
                            }
                        }));
    }

    private static List<Fault> ofListeners() {
        return List.of(
                Fault.of(
                        "drops the coroutines of a component of which a listener fails",
                        LISTENER,
                        "fails",
                        new Failing() {
                            @Override
                            void listenerFailed(ObservedMount place) {
                                dropAll(Stream.of(place), null);
                            }
                        }),
                Fault.of("runs no listener of a component of which one has failed", LISTENER, "", new Failing() {
                    @Override
                    boolean ignoresEvent(ObservedMount place) {
                        return place.kept.containsKey(OF_LISTENER);
                    }
                }),
                Fault.of("forgets the events that follow one whose listener fails", LISTENER, "", new Failing() {
                    @Override
                    boolean ignoresEvent(ObservedMount place) {
                        return place.tree.isSettlingAgain && place.tree.failures.contains(OF_LISTENER);
                    }
                }),
                Fault.of("sets no state of a component of which a listener has failed", LISTENER, "", new Failing() {
                    @Override
                    boolean forgetsSet(ObservedMount place) {
                        return place.kept.containsKey(OF_LISTENER);
                    }
                }));
    }
}
