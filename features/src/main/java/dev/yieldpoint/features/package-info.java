/** The feature files: what coroutines do, in scenarios. */
@NullMarked
package dev.yieldpoint.features;

import org.jspecify.annotations.NullMarked;
