/** What the kit has caught: the runtimes that are wrong on purpose, and by what it finds them out. */
@NullMarked
package dev.yieldpoint.tck.ledger;

import org.jspecify.annotations.NullMarked;
