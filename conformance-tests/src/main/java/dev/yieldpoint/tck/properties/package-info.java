/** Rules that are held against random programs, where no scenario has looked. */
@NullMarked
package dev.yieldpoint.tck.properties;

import org.jspecify.annotations.NullMarked;
