package dev.yieldpoint.tck.run;

import dev.yieldpoint.tck.play.Interleaving;

/**
 * The schedule in which a program failed.
 *
 * @param token replays it
 * @param interleaving how its threads took turns
 */
public record FoundSchedule(String token, Interleaving interleaving) {}
