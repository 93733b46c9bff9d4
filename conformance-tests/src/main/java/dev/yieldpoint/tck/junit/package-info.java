/** The kit among somebody's own tests. */
@NullMarked
package dev.yieldpoint.tck.junit;

import org.jspecify.annotations.NullMarked;
