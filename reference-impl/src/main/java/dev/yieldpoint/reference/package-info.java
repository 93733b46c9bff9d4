/**
 * The smallest runtime that satisfies every clause, to be read beside the specification; {@link
 * dev.yieldpoint.reference.ReferenceRuntime} says where to begin.
 */
@NullMarked
package dev.yieldpoint.reference;

import org.jspecify.annotations.NullMarked;
