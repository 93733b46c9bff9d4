/** The outcome of a check, for people and for programs. */
@NullMarked
package dev.yieldpoint.tck.report;

import org.jspecify.annotations.NullMarked;
