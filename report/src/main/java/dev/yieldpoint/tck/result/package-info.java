/** The model of {@code result.json}, which is written and read with it. */
@NullMarked
package dev.yieldpoint.tck.result;

import org.jspecify.annotations.NullMarked;
