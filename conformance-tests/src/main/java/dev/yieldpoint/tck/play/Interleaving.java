package dev.yieldpoint.tck.play;

import java.util.List;
import java.util.Optional;

/**
 * How the threads of one run took turns, as the engine that scheduled them saw it. One thread runs at a time.
 *
 * @param turns in order; a thread has two in a row only where it was stopped and went on
 */
public record Interleaving(List<Turn> turns) {

    /** Copies the list. */
    public Interleaving {
        turns = List.copyOf(turns);
    }

    /**
     * A thread runs until another one goes on.
     *
     * @param thread its name
     * @param from the index of the first event of the trace that it recorded meanwhile
     * @param to behind the index of the last; equal to {@code from} if it recorded none
     * @param stopped how it stopped: {@code waits} for another thread, {@code stops} where the engine let another one go on; empty if it ended
     * @param place the class, the file and the line, such as {@code Mailbox.send(Mailbox.java:27)}, of the innermost method of the runtime; empty if it
     *     was in none
     */
    public record Turn(String thread, int from, int to, String stopped, String place) {}

    /** The thread that recorded an event of the trace. */
    public Optional<String> thread(int event) {
        return turns.stream()
                .filter(turn -> turn.from <= event && event < turn.to)
                .map(Turn::thread)
                .findFirst();
    }
}
