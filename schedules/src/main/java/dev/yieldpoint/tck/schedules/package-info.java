/** Schedules under control: a JVM in which an engine decides which thread goes on, what is asked of it, and what it finds. */
@NullMarked
package dev.yieldpoint.tck.schedules;

import org.jspecify.annotations.NullMarked;
