/** Runs the scenarios against a runtime and makes verdicts of what was seen. */
@NullMarked
package dev.yieldpoint.tck.run;

import org.jspecify.annotations.NullMarked;
