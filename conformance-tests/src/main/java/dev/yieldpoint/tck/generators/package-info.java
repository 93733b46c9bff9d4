/** Random applications and scripts: plans of plain numbers, which can shrink, and how they become programs that make sense. */
@NullMarked
package dev.yieldpoint.tck.generators;

import org.jspecify.annotations.NullMarked;
