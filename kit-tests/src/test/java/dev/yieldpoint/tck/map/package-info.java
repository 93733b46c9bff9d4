/** Tests of the map. */
@NullMarked
package dev.yieldpoint.tck.map;

import org.jspecify.annotations.NullMarked;
