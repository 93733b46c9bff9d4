/** Rules that are checked with random programs, beyond the scenarios. */
@NullMarked
package dev.yieldpoint.tck.properties;

import org.jspecify.annotations.NullMarked;
