package dev.yieldpoint.tck.checks;

/** Which mount of a component or coroutine, from 1. */
record Mount(String of, int number) {}
