package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.application.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The locals that the line to be written may speak of, the latest last. */
final class LocalNames {

    private static final String MESSAGE = "message";

    private final List<String> names = new ArrayList<>();

    String add(String name) {
        names.add(name);
        return name;
    }

    /** A local for what a loop receives at this depth. */
    String addMessage(int depth) {
        return add(MESSAGE + number(depth));
    }

    /** A local for what a loop finds on a feed at this depth. */
    String addItem(int depth) {
        return add("item" + number(depth));
    }

    private static String number(int depth) {
        return depth == 1 ? "" : Integer.toString(depth);
    }

    /** What the innermost loop over messages has received. */
    Optional<Expression> message() {
        return names.stream()
                .filter(name -> name.startsWith(MESSAGE))
                .reduce((outer, inner) -> inner)
                .map(Expression.Local::new);
    }

    /** One of them, or else a value: whatever this number chooses. */
    Expression value(int choice) {
        boolean own = choice % 2 == 1 && !names.isEmpty();
        return own
                ? new Expression.Local(names.get(choice / 2 % names.size()))
                : new Expression.Literal(Assembler.value(choice / 2));
    }

    int size() {
        return names.size();
    }

    /** Forgets all but the first ones, which the lines behind a block still know. */
    void keep(int first) {
        names.subList(first, names.size()).clear();
    }
}
