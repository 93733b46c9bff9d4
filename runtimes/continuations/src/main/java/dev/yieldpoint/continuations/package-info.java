/** The reference runtime with bodies that run on the driving thread, as continuations of the JDK. */
@NullMarked
package dev.yieldpoint.continuations;

import org.jspecify.annotations.NullMarked;
