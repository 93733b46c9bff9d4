/** The map: which operation a run does at which moment, from where, and by which handle. */
@NullMarked
package dev.yieldpoint.tck.map;

import org.jspecify.annotations.NullMarked;
