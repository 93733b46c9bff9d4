package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Coroutine;
import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Routine;
import dev.yieldpoint.tck.variation.Variation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runtimes that do not know what to do with another thread, or with a value that is shared with one. */
public final class ExternalFaults {

    public static final List<Fault> ALL = List.of(
            Fault.of(
                    "gives only the first component that looks up a handle a working one",
                    "EXTERNAL-1",
                    "\"cache\" logged nothing at all, expected \"/weather\"",
                    new Variation() {
                        @Override
                        public <M> Optional<Coroutine<M>> lookUp(ObservedMount place, Class<M> type) {
                            return super.lookUp(place, type).map(found -> {
                                boolean first = ((Routine<M>) found).kept.put("lent", true) == null;
                                return first ? found : newRoutine(place);
                            });
                        }
                    }),
            Fault.of("renders nothing for a write of another thread", "EXTERNAL-2", "has the value", new Writing() {
                @Override
                public <T> void write(ObservedMount place, SharedValue<T> value, T written) {
                    if (isForeign(place)) {
                        place.kept.put(value, written);
                    } else {
                        value.write(written);
                    }
                }
            }),
            Fault.of("loses the second write", "EXTERNAL-2", "has the value", new Writing() {
                @Override
                public <T> void write(ObservedMount place, SharedValue<T> value, T written) {
                    if (place.kept.put(value, written) == null) {
                        value.write(written);
                    }
                }
            }),
            Fault.of(
                    "reads from a shared value the value of the latest render",
                    "EXTERNAL-3",
                    "\"sync\" logged \"launching\", expected \"working\"",
                    new Variation() {
                        @Override
                        public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
                            T shown = value.read();
                            return new SharedValue<>() {
                                @Override
                                public T read() {
                                    return shown;
                                }

                                @Override
                                public void write(T written) {
                                    value.write(written);
                                }
                            };
                        }
                    }),
            Fault.of(
                            "makes another thread wait until its message is taken",
                            "EXTERNAL-4",
                            "a foreign thread that sent, wrote or completed an await did not return",
                            new Variation() {
                                @Override
                                public <M> void send(Routine<M> to, M message) {
                                    var taking = to.mailbox.taking();
                                    super.send(to, message);
                                    if (isForeign(to.place)) {
                                        taking.completeOnTimeout(null, Fault.STUCK, TimeUnit.SECONDS)
                                                .join();
                                    }
                                }
                            })
                    .within(Duration.ofSeconds(5)), // a busy machine must not make anything else late
            Fault.of(
                    "renders everything for a write",
                    "EXTERNAL-5",
                    "renders of \"Menu\" since «another thread writes \"working\" to \"status\"»: 1, expected none",
                    writing(place -> place.tree.places.forEach(other -> other.update.run()))),
            Fault.of(
                    "renders the component above for a write",
                    "EXTERNAL-5",
                    "renders of \"App\" since «another thread writes \"working\" to \"status\"»: 1, expected none",
                    writing(place -> Optional.ofNullable(place.parent).ifPresent(parent -> parent.update.run()))));

    private ExternalFaults() {}

    /** Whether this thread is neither a coroutine's nor the one that drives the tree. */
    public static boolean isForeign(ObservedMount place) {
        return Routine.running().isEmpty() && !Thread.currentThread().equals(place.tree.driving);
    }

    private static Variation writing(Consumer<ObservedMount> also) {
        return new Writing() {
            @Override
            public <T> void write(ObservedMount place, SharedValue<T> value, T written) {
                value.write(written);
                also.accept(place);
            }
        };
    }

    /** Does something else when a shared value is written. */
    public abstract static class Writing extends Variation {

        abstract <T> void write(ObservedMount place, SharedValue<T> value, T written);

        <T> T read(ObservedMount place, SharedValue<T> value) {
            return value.read();
        }

        @Override
        public final <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
            return new SharedValue<>() {
                @Override
                public T read() {
                    return Writing.this.read(place, value);
                }

                @Override
                public void write(T written) {
                    Writing.this.write(place, value, written);
                }
            };
        }
    }
}
