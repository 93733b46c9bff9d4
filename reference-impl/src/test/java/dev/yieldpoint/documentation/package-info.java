/**
 * The code blocks of the documentation in Java, each of them run. A block stands between {@code tag::} and {@code end::}
 * with its name, and the site shows it from there.
 */
@NullMarked
package dev.yieldpoint.documentation;

import org.jspecify.annotations.NullMarked;
