/** The code blocks of the documentation in Java, between {@code tag::block} and {@code end::block}, each of them run. */
@NullMarked
package dev.yieldpoint.documentation;

import org.jspecify.annotations.NullMarked;
