/** What several runtimes do where they differ, or where the behaviour is left free: rows of questions, and each runtime's answer. */
@NullMarked
package dev.yieldpoint.tck.comparison;

import org.jspecify.annotations.NullMarked;
