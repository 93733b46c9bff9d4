package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.SharedValue;
import dev.yieldpoint.tck.variation.ObservedMount;
import dev.yieldpoint.tck.variation.Variation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Shared values with races. */
final class RacyValues {

    private RacyValues() {}

    /** The render of one write meets another write. */
    static final class LocksValueAndTree extends ExternalFaults.Writing {
        @Override
        public void render(ObservedMount place, Runnable render) {
            synchronized (place.tree) {
                render.run();
            }
        }

        @Override
        <T> T read(ObservedMount place, SharedValue<T> value) {
            synchronized (value) {
                return value.read();
            }
        }

        @Override
        <T> void write(ObservedMount place, SharedValue<T> value, T written) {
            synchronized (value) {
                synchronized (place.tree) {
                    value.write(written);
                }
            }
        }
    }

    /** A runtime with shared values of its own. */
    static final class OwnValues extends Variation {
        /** Makes a shared value of any type. */
        interface Maker {
            <T> Cell<T> make(ObservedMount place, T initial);
        }

        private final Maker maker;

        OwnValues(Maker maker) {
            this.maker = maker;
        }

        @Override
        @SuppressWarnings("unchecked") // made for this value
        public <T> SharedValue<T> share(ObservedMount place, SharedValue<T> value) {
            Cell<T> cell = (Cell<T>) place.kept.computeIfAbsent(value, none -> maker.<T>make(place, value.read()));
            cell.rendering();
            return cell;
        }

        @Override
        public void render(ObservedMount place, Runnable render) {
            try {
                render.run();
            } finally {
                place.kept.values().forEach(cell -> ((Cell<?>) cell).rendered());
            }
        }
    }

    /** A shared value. Any thread may write it. */
    abstract static class Cell<T> implements SharedValue<T> {
        final ObservedMount place;
        volatile T value;

        Cell(ObservedMount place, T value) {
            this.place = place;
            this.value = value;
        }

        @Override
        public T read() {
            return value;
        }

        /** A render is about to read the value. */
        void rendering() {}

        /** A render of the component is over. */
        void rendered() {}
    }

    /** An iteration over a list fails if the list changes meanwhile. */
    static final class CallsReaders<T> extends Cell<T> {
        private final List<Runnable> readers = new ArrayList<>();

        CallsReaders(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            readers.clear(); // the former render
            readers.add(place.update);
        }

        @Override
        public void write(T written) {
            value = written;
            readers.forEach(Runnable::run);
        }
    }

    static final class RequestsFirst<T> extends Cell<T> {
        RequestsFirst(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        public void write(T written) {
            place.update.run();
            value = written;
        }
    }

    /** A reader is notified once, and subscribes again in the render that follows. */
    static final class RemovesNotified<T> extends Cell<T> {
        private final Set<ObservedMount> readers = ConcurrentHashMap.newKeySet();

        RemovesNotified(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            readers.add(place);
        }

        @Override
        public void write(T written) {
            value = written;
            readers.forEach(reader -> reader.update.run());
            readers.clear();
        }
    }

    /** A write during a render finds that a render is requested already: the one that has read the value. */
    static final class RequestsOnce<T> extends Cell<T> {
        private final AtomicBoolean requested = new AtomicBoolean();

        RequestsOnce(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        public void write(T written) {
            value = written;
            if (requested.compareAndSet(false, true)) {
                place.update.run();
            }
        }

        @Override
        void rendered() {
            requested.set(false);
        }
    }

    /** Reads the value once for each version. A read between the two steps of a write keeps the old value for the new version. */
    static final class CountsVersionFirst<T> extends Cell<T> {
        private final AtomicInteger version = new AtomicInteger();
        private int seen;
        private T latest;

        CountsVersionFirst(ObservedMount place, T value) {
            super(place, value);
            this.latest = value;
        }

        @Override
        public T read() {
            int now = version.get();
            if (now != seen) {
                seen = now;
                latest = value;
            }
            return latest;
        }

        @Override
        public void write(T written) {
            version.incrementAndGet();
            value = written;
            place.update.run();
        }
    }

    /** Keeps a written value apart until a render shows it. */
    static final class TakesOver<T> extends Cell<T> {
        private volatile Optional<T> pending = Optional.empty();

        TakesOver(ObservedMount place, T value) {
            super(place, value);
        }

        @Override
        void rendering() {
            value = read();
            pending = Optional.empty();
        }

        @Override
        public T read() {
            return pending.orElse(value);
        }

        @Override
        public void write(T written) {
            pending = Optional.of(written);
            place.update.run();
        }
    }
}
