/** Runtimes that are faulty, idle or odd on purpose: they show that the kit's verdicts discriminate. */
@NullMarked
package dev.yieldpoint.tck.faulty;

import org.jspecify.annotations.NullMarked;
