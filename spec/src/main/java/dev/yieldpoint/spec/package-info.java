/** What a runtime implements, and what the author of a component or a coroutine uses. */
@NullMarked
package dev.yieldpoint.spec;

import org.jspecify.annotations.NullMarked;
