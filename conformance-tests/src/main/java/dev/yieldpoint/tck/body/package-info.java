/** Carries out the body of a coroutine, one effect at a time, for whoever can make the effects happen. */
@NullMarked
package dev.yieldpoint.tck.body;

import org.jspecify.annotations.NullMarked;
