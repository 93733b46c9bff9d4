/** What the kit is measured by: which faulty runtimes it detects in scenarios, and how soon in random programs. */
@NullMarked
package dev.yieldpoint.tck.measured;

import org.jspecify.annotations.NullMarked;
