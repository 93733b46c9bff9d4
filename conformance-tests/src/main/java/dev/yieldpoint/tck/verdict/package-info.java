/** The verdict as text for people, and where a report of it can be written. */
@NullMarked
package dev.yieldpoint.tck.verdict;

import org.jspecify.annotations.NullMarked;
