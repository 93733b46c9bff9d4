/** The phrases of the features' steps. */
@NullMarked
package dev.yieldpoint.tck.steps;

import org.jspecify.annotations.NullMarked;
