/** Parts of the reference runtime, to be played in schedules that an engine controls. */
@NullMarked
package dev.yieldpoint.reference;

import org.jspecify.annotations.NullMarked;
