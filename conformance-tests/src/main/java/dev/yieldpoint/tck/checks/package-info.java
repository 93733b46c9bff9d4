/** Rules that hold in every run of every scenario, checked over the whole trace. */
@NullMarked
package dev.yieldpoint.tck.checks;

import org.jspecify.annotations.NullMarked;
