/** What the reference runtime costs, measured side by side with what people would use instead. */
@NullMarked
package dev.yieldpoint.benchmarks;

import org.jspecify.annotations.NullMarked;
