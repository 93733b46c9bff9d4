/** The smallest runtime that keeps every clause, to be read beside the specification. */
@NullMarked
package dev.yieldpoint.reference;

import org.jspecify.annotations.NullMarked;
