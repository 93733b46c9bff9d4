/** The bodies of coroutines as Rust source text, as one writes them against Dioxus 0.4. */
@NullMarked
package dev.yieldpoint.tck.rust;

import org.jspecify.annotations.NullMarked;
