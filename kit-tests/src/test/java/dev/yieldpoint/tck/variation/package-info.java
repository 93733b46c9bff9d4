/** A runtime that is the reference but for what a subclass overrides, so that faulty and odd runtimes are a few lines each. */
@NullMarked
package dev.yieldpoint.tck.variation;

import org.jspecify.annotations.NullMarked;
