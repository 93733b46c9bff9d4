package dev.yieldpoint.reference;

/** The turns of one tree: where its bodies run, and how one of them stops so that another one can go on. */
interface Turns {

    /** Where the driving thread waits while coroutines run. */
    Turn ofDriver();

    /** Begins a body, which runs when it gets its first turn. May fail, and then nothing has begun. */
    Turn begin(Runnable body);
}
