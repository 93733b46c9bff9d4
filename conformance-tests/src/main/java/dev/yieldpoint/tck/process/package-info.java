/** Runtimes in processes of their own: starts them, asks them by lines of JSON, and holds what they report against what was seen. */
@NullMarked
package dev.yieldpoint.tck.process;

import org.jspecify.annotations.NullMarked;
