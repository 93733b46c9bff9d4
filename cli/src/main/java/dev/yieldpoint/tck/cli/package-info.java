/** The command line. */
@NullMarked
package dev.yieldpoint.tck.cli;

import org.jspecify.annotations.NullMarked;
