/** What runs in the controlled JVM: the engine, its self-test, and the record of a schedule. */
@NullMarked
package dev.yieldpoint.tck.schedules.engine;

import org.jspecify.annotations.NullMarked;
