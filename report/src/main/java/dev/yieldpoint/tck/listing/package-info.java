/** The bodies of coroutines as Java source text, for people who know Java to read. */
@NullMarked
package dev.yieldpoint.tck.listing;

import org.jspecify.annotations.NullMarked;
