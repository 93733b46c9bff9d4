/** Runs the scenarios and properties against a runtime and derives the verdicts. */
@NullMarked
package dev.yieldpoint.tck.run;

import org.jspecify.annotations.NullMarked;
