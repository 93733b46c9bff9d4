/** What was seen of a run, event by event, in order. */
@NullMarked
package dev.yieldpoint.tck.trace;

import org.jspecify.annotations.NullMarked;
