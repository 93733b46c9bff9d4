/**
 * Properties of channel ordering in plain jqwik, over the Java API alone: the way to write properties of one's own. Beside them, what shows
 * that they hold of sound runtimes and fail on faulty ones.
 */
@NullMarked
package dev.yieldpoint.tck.ordering;

import org.jspecify.annotations.NullMarked;
