/** The feature files as a plan: which scenarios there are, for which clauses, and whether their bodies can be read. */
@NullMarked
package dev.yieldpoint.tck.features;

import org.jspecify.annotations.NullMarked;
