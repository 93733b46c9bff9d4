/** The numbered clauses, read from the one place where they stand: {@code SPECIFICATION.md}. */
@NullMarked
package dev.yieldpoint.tck.specification;

import org.jspecify.annotations.NullMarked;
