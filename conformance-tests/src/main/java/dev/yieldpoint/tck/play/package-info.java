/** One scenario being played: the application it builds up, the runtime that runs it, and what can be said of the run. */
@NullMarked
package dev.yieldpoint.tck.play;

import org.jspecify.annotations.NullMarked;
