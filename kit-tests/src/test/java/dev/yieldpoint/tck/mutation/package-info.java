/** What kills the mutants of the reference runtime: the conformance run, and nothing else. */
@NullMarked
package dev.yieldpoint.tck.mutation;

import org.jspecify.annotations.NullMarked;
