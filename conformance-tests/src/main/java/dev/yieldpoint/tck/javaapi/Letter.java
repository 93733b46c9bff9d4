package dev.yieldpoint.tck.javaapi;

import dev.yieldpoint.tck.application.Value;

/** A message, numbered so that the trace can tell it from others that hold the same. */
record Letter(long number, Value value) {}
