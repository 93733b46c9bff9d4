/** Arbitrary applications, bodies and values, for properties. */
@NullMarked
package dev.yieldpoint.tck.generators;

import org.jspecify.annotations.NullMarked;
