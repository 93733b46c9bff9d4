package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Value;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Numbers that follow one another. */
final class Numbers {

    /** As many as somebody would rather not read one by one. */
    private static final int MANY = 100;

    private Numbers() {}

    /** The words for many values that are whole numbers, each greater by one than the one before; empty if they are not. */
    static Optional<String> inARow(List<Value> values) {
        if (values.size() < MANY || !(values.get(0) instanceof Value.Whole first)) {
            return Optional.empty();
        }
        boolean inARow = IntStream.range(0, values.size())
                .allMatch(at -> values.get(at).equals(Value.number(first.number() + at)));
        return inARow
                ? Optional.of("the numbers " + first.number() + " to " + (first.number() + values.size() - 1))
                : Optional.empty();
    }
}
