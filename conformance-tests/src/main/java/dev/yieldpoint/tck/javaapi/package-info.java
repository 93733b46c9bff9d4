/** The kit's own driver: it plays applications over the Java API of {@code yieldpoint-spec}. */
@NullMarked
package dev.yieldpoint.tck.javaapi;

import org.jspecify.annotations.NullMarked;
