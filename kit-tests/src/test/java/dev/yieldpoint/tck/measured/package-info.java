/** Measures the kit: which faulty runtimes it detects by scenarios, and how soon by random programs. */
@NullMarked
package dev.yieldpoint.tck.measured;

import org.jspecify.annotations.NullMarked;
