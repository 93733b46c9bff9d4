package dev.yieldpoint.tck.play;

import dev.yieldpoint.tck.application.Application;
import java.util.List;

/** An application, and what happens to it. */
public record Program(Application application, List<Move> moves) {

    /** Checks that the application has what the moves speak of, and is open for those that need it. */
    public Program {
        moves = List.copyOf(moves);
        moves.forEach(move -> move.check(application));
        Move.checkClosing(moves);
    }

    /** Whether threads race in it, so that it may come out otherwise the next time. */
    public boolean races() {
        return moves.stream().anyMatch(Race.class::isInstance);
    }
}
