package dev.yieldpoint.tck.generators;

import dev.yieldpoint.tck.play.Program;

/**
 * A short sequence of moves over a small application, closed by the probe.
 *
 * @param key what {@link Sequences#of} makes the program from: the number of the application, whether it settles between the moves,
 *     and the moves in the words of the features
 */
public record Sequence(String key, Program program) {}
