/**
 * The numbered clauses, read from the one place where they stand: {@code SPECIFICATION.md}; and what stands beside it, from
 * the pages that the clauses come from to the errata of those.
 */
@NullMarked
package dev.yieldpoint.tck.specification;

import org.jspecify.annotations.NullMarked;
