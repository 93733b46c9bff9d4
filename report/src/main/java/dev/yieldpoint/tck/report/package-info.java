/** The verdict for programs: {@code result.json}, {@code junit.xml} and the table of several runtimes. */
@NullMarked
package dev.yieldpoint.tck.report;

import org.jspecify.annotations.NullMarked;
