package dev.yieldpoint.tck.faulty;

import dev.yieldpoint.spec.Component;
import dev.yieldpoint.spec.CoroutineRuntime;
import dev.yieldpoint.spec.Mounted;
import dev.yieldpoint.tck.variation.Variation;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A runtime that is odd, but keeps everything that must be.
 *
 * @param breaks what it should do and does not
 * @param bears whether another runtime can run in it: one that wakes coroutines for purposes of its own, which no trace shows,
 *     or one that forgets to render
 */
public record Odd(String name, Supplier<Variation> make, Set<String> breaks, boolean bears) {

    public static final List<Odd> ALL = Stream.of(OddRuntimes.ALL, OddWakes.ALL, OddRenders.ALL, OddFailures.ALL)
            .flatMap(List::stream)
            .toList();

    public static Odd of(String name, Supplier<Variation> make, String... breaks) {
        return new Odd(name, make, Set.of(breaks), true);
    }

    /** The same runtime, which makes something of every wake, or renders what others forget. */
    public Odd bearsNothing() {
        return new Odd(name, make, breaks, false);
    }

    /** Two odd ones at once: the first one's coroutines run in the second. */
    public record Pair(Odd above, Odd below) {

        /** Every one with the one that follows it. */
        static Stream<Pair> neighbours() {
            return IntStream.range(0, ALL.size())
                    .mapToObj(i -> new Pair(ALL.get(i), ALL.get((i + 1) % ALL.size())))
                    .filter(pair -> pair.below.bears);
        }

        /** Every one above every other. */
        static Stream<Pair> all() {
            return ALL.stream()
                    .flatMap(above -> ALL.stream()
                            .filter(below -> below.bears && !below.equals(above))
                            .map(below -> new Pair(above, below)));
        }

        CoroutineRuntime make() {
            return over(above.make.get(), below.make.get());
        }

        /** What one of the two should do and does not; the one above may hide it. */
        Set<String> breaks() {
            Set<String> breaks = new TreeSet<>(above.breaks);
            breaks.addAll(below.breaks);
            return breaks;
        }

        @Override
        public String toString() {
            return above + ", and " + below;
        }
    }

    /** A variation of a variation. */
    public static CoroutineRuntime over(Variation above, CoroutineRuntime below) {
        return new CoroutineRuntime() {
            @Override
            public String name() {
                return "pair";
            }

            @Override
            public Mounted mount(Component root) {
                return above.mount(below, root);
            }
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
