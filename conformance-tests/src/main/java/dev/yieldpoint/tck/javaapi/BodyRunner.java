package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Hook;

/** Plays bodies. The kit interprets them; its own tests also play what they were translated into. */
@FunctionalInterface
interface BodyRunner {

    /** Plays a coroutine's body once, from its start to its end. */
    void play(Hook.UseCoroutine coroutine, BodyActions actions);
}
